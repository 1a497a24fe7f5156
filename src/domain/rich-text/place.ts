import type { AdfNode } from '../adf';
import type { Block, Container, Entry, Line } from './line';
import { afterMark, ITEM_INDENT, kindOfList, type MarkKind } from './list-mark';

/** Where a line goes, and what of its text is left there. */
export interface Place extends Omit<Entry, 'pieces'> {
  body: string;
  done?: boolean;
}

/** What a new line is placed by. */
export interface Surroundings {
  /** The line that it was made from and could not stay the same. */
  was: Line | null;
  previous: Entry | null;
  /** The next line that was there before. */
  next: Line | null;
  /** An id that no node has. */
  freshId: () => string;
}

const HOLD_PARAGRAPHS = new Set([
  'listItem',
  'blockquote',
  'panel',
  'expand',
  'nestedExpand',
  'tableCell',
  'tableHeader',
  'layoutColumn',
  'bodiedExtension',
]);
const KINDS: MarkKind[] = ['bullet', 'number', 'task'];

/** The place of a line that is new, or that left its list or came to one. */
export function placeOf(text: string, around: Surroundings): Place {
  return inSameBlock(text, around) ?? asItem(text, around) ?? asParagraph(text, around);
}

/** Between two lines of one block, or after a line of code. */
function inSameBlock(text: string, { previous, next, was }: Surroundings): Place | null {
  if (previous === null || previous.block.kind === 'whole' || was?.mark) return null;
  const { path, block } = previous;
  const after = block.kind === 'code' && !leaves(text, previous, next);
  const body = withoutIndent(text, block.indent);
  if (body === null || !(after || block === next?.block)) return null;
  return { path, block, starts: [], breakBefore: null, body };
}

function asItem(text: string, around: Surroundings): Place | null {
  const { was, previous, next, freshId } = around;
  for (const entry of [was, previous, next])
    for (let depth = (entry?.path.length ?? 0) - 1; entry && depth >= 0; depth--) {
      const list = entry.path[depth] as Container;
      const kind = kindOfList(list.node);
      const body =
        kind && text.startsWith(list.indent) ? afterMark(text.slice(list.indent.length), kind) : null;
      if (body === null) continue;
      const outside = entry.path.slice(0, depth + 1);
      if (kind !== 'task') return newItem(outside, list.indent + ITEM_INDENT, body);
      const node = { type: 'taskItem', attrs: { localId: freshId(), state: 'TODO' }, content: [] };
      const block: Block = { node, kind: 'text', indent: list.indent + ITEM_INDENT, lines: 0 };
      const done = /^\s*\[[xX]/.test(text);
      return { path: outside, block, starts: [], breakBefore: null, body, done };
    }
  return previous === null ? null : asNestedItem(text, previous);
}

/** A mark further in than the item before begins a list in that item. */
function asNestedItem(text: string, previous: Entry): Place | null {
  const depth = previous.path.map(({ node }) => node.type).lastIndexOf('listItem');
  const item = previous.path[depth];
  if (item === undefined || !text.startsWith(item.indent)) return null;
  for (const kind of KINDS.slice(0, 2)) {
    const body = afterMark(text.slice(item.indent.length), kind);
    if (body === null) continue;
    const node = { type: kind === 'number' ? 'orderedList' : 'bulletList' };
    const list = newContainer(node, item.indent);
    return newItem([...previous.path.slice(0, depth + 1), list], item.indent + ITEM_INDENT, body);
  }
  return null;
}

function newItem(path: Container[], indent: string, body: string): Place {
  const item = newContainer({ type: 'listItem' }, indent);
  return { path: [...path, item], block: newParagraph(indent), starts: [item], breakBefore: null, body };
}

/** After the line before it, as deep as its indentation lets it be. */
function asParagraph(text: string, { was, previous, next }: Surroundings): Place {
  const anchor = was ?? previous;
  const path = anchor === null || (!was && leaves(text, anchor, next)) ? [] : anchor.path;
  for (let depth = path.length; depth > 0; depth--) {
    const within = path[depth - 1] as Container;
    const { indent } = within;
    if (!holdsParagraphs(within) || !text.startsWith(indent)) continue;
    return paragraphIn(path.slice(0, depth), indent, text.slice(indent.length));
  }
  return paragraphIn([], '', text);
}

/** A text in the place of a node that was shown whole on its line. */
export function insteadOf(line: Line, body: string): Place {
  const depth = line.path.map(holdsParagraphs).lastIndexOf(true) + 1;
  const path = line.path.slice(0, depth);
  return {
    ...paragraphIn(path, line.block.indent, body),
    starts: line.starts.filter((item) => path.includes(item)),
  };
}

function paragraphIn(path: Container[], indent: string, body: string): Place {
  return { path, block: newParagraph(indent), starts: [], breakBefore: null, body };
}

/** A blank line put after the last line of a panel, a table, some code … goes outside of it. */
function leaves(text: string, previous: Entry, next: Entry | null): boolean {
  const outermost = (entry: Entry | null) => entry?.path[0] ?? entry?.block;
  return text.trim() === '' && outermost(previous) !== outermost(next);
}

/** The rest of a line after its indentation; a blank line may lack of it. */
export function withoutIndent(text: string, indent: string): string | null {
  if (text.startsWith(indent)) return text.slice(indent.length);
  return text.trim() === '' ? '' : null;
}

const holdsParagraphs = ({ node }: Container) => HOLD_PARAGRAPHS.has(node.type ?? '');

const newContainer = (node: AdfNode, indent: string): Container => ({ node, indent, children: [], lines: 0 });

const newParagraph = (indent: string): Block => ({
  node: { type: 'paragraph' },
  kind: 'text',
  indent,
  lines: 0,
});
