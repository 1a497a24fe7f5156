import type { AdfNode } from '../adf';
import { type AdfDocument, childrenOf } from './document';
import type { Block, Container, Line, Piece } from './line';
import { ITEM_INDENT, kindOfList, markText } from './list-mark';
import { placeholder, shownInline } from './placeholder';

const HOLD_BLOCKS = new Set([
  'bulletList',
  'orderedList',
  'taskList',
  'decisionList',
  'listItem',
  'blockTaskItem',
  'blockquote',
  'panel',
  'expand',
  'nestedExpand',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
  'layoutSection',
  'layoutColumn',
  'bodiedExtension',
  'mediaGroup',
]);
const HOLD_TEXT = new Set(['paragraph', 'heading', 'taskItem', 'decisionItem']);

/** What the next line begins with when it is the first of an item. */
interface Opening extends Pick<Line, 'lead' | 'mark' | 'starts'> {}

/** The lines of a document, in order: together they hold each of its nodes once. */
export function readLines(document: AdfDocument): Line[] {
  const lines: Line[] = [];
  let opening: Opening | null = null;

  function read(node: AdfNode, path: Container[], indent: string, mark: Line['mark']): void {
    if (mark !== null) {
      const lead: string = opening === null ? indent : opening.lead + (opening.mark?.text ?? '');
      opening = { lead, mark, starts: opening?.starts ?? [] };
    }
    const inner = mark === null ? indent : indent + ITEM_INDENT;
    if (HOLD_BLOCKS.has(node.type ?? '') && childrenOf(node).length > 0)
      readContainer(node, path, inner, mark);
    else readBlock(node, path, inner);
  }

  function readContainer(node: AdfNode, path: Container[], indent: string, mark: Line['mark']): void {
    const container: Container = { node, indent, children: [], lines: 0 };
    path.at(-1)?.children.push(container);
    if (opening !== null && mark !== null) opening = { ...opening, starts: [...opening.starts, container] };
    const before = lines.length;
    const kind = kindOfList(node);
    const inside = [...path, container];
    childrenOf(node).forEach((child, index) => {
      // A list of tasks right within one belongs to the task before it.
      const nested = kind === 'task' && child.type === 'taskList';
      const own = kind === null || nested ? null : { kind, text: markText(node, child, index) };
      read(child, inside, nested ? indent + ITEM_INDENT : indent, own);
    });
    container.lines = lines.length - before;
  }

  function readBlock(node: AdfNode, path: Container[], indent: string): void {
    const kind = node.type === 'codeBlock' ? 'code' : HOLD_TEXT.has(node.type ?? '') ? 'text' : 'whole';
    const parts =
      kind === 'whole'
        ? [{ pieces: [{ node, from: 0, to: 0, shown: placeholder(node) }], breakBefore: null }]
        : linesOfText(node);
    const block: Block = { node, kind, indent, lines: parts.length };
    for (const part of parts) {
      const { lead, mark, starts }: Opening = opening ?? { lead: indent, mark: null, starts: [] };
      opening = null;
      const { pieces, breakBefore } = part;
      const body =
        pieces.length === 1 ? (pieces[0] as Piece).shown : pieces.map(({ shown }) => shown).join('');
      lines.push({ path, block, starts, pieces, breakBefore, touched: false, lead, mark, body });
    }
  }

  for (const node of document.content) read(node, [], '', null);
  return lines;
}

/** The pieces of each line of a text: breaks part the lines, and so do line ends within text nodes. */
function linesOfText(block: AdfNode): Pick<Line, 'pieces' | 'breakBefore'>[] {
  let current: Pick<Line, 'pieces' | 'breakBefore'> = { pieces: [], breakBefore: null };
  const all = [current];
  const add = (piece: Piece) => {
    if (piece.shown !== '\n') {
      current.pieces.push(piece);
      return;
    }
    current = { pieces: [], breakBefore: piece };
    all.push(current);
  };
  for (const node of childrenOf(block)) {
    if (node.type === 'hardBreak') add({ node, from: 0, to: 0, shown: '\n' });
    else if (node.type !== 'text' || typeof node.text !== 'string')
      add({ node, from: 0, to: 0, shown: shownInline(node) });
    // A text area has no carriage returns: it would make line ends of them.
    else for (const piece of stretchesOf(node, node.text)) add(piece);
  }
  return all;
}

/** The pieces of a text node: what stands between its line ends, and those. */
function stretchesOf(node: AdfNode, text: string): Piece[] {
  // A text area has no carriage returns: it would make line ends of them.
  const whole = { node, from: 0, to: text.length, shown: text.replaceAll('\r', ' ') };
  if (text === '') return [];
  if (!text.includes('\n')) return [whole];
  return Array.from(whole.shown.matchAll(/\n|[^\n]+/g), ({ 0: shown, index: from }) => ({
    node,
    from,
    to: from + shown.length,
    shown,
  }));
}
