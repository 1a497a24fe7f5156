import type { AdfNode } from '../adf';
import { childrenOf, emptyParagraph } from './document';
import type { Block, Container, EditedEntry, Piece } from './line';
import { firstNumber } from './list-mark';
import { renderCode, renderText } from './render-text';

/** What an item may begin with. */
const BEGINS_ITEM = new Set(['paragraph', 'codeBlock', 'mediaSingle']);
/** What keeps all of its children: they have their places in it. */
const KEEPS_CHILDREN = new Set(['tableRow', 'layoutSection']);
/** What may not be without an id. */
const NEEDS_ID = new Set(['taskList', 'taskItem', 'blockTaskItem', 'decisionList', 'decisionItem']);

/** A run of entries within the same container, or of the same block. */
interface Group {
  of: Container | Block;
  entries: EditedEntry[];
}

/**
 * The blocks that the entries make up. A container or a block without entries is gone; one whose
 * entries are all there and untouched is the very same node.
 */
export function rebuild(entries: EditedEntry[]): AdfNode[] {
  const seen = new Set<Container | Block>();
  const itemsBefore = new Map<Container, number>();

  function blocks(within: EditedEntry[], depth: number): AdfNode[] {
    return groups(within, depth).map(({ of, entries: own }) => {
      if (own.length === of.lines && own.every((entry) => !entry.touched)) return of.node;
      const node = seen.has(of) ? another(of.node) : of.node;
      const again = seen.has(of);
      seen.add(of);
      return 'kind' in of ? withText(node, own) : container(of, node, own, depth + 1, again);
    });
  }

  function container(
    of: Container,
    node: AdfNode,
    own: EditedEntry[],
    depth: number,
    again: boolean,
  ): AdfNode {
    if (node.type === 'bulletList' || node.type === 'orderedList') {
      const before = itemsBefore.get(of) ?? 0;
      const content = items(groups(own, depth), depth);
      itemsBefore.set(of, before + content.length);
      if (!again || node.type === 'bulletList') return { ...node, content };
      return { ...node, attrs: { ...node.attrs, order: firstNumber(of.node) + before }, content };
    }
    if (KEEPS_CHILDREN.has(node.type ?? '') || hasTallCells(node))
      return { ...node, content: allChildren(of, groups(own, depth), depth) };
    return { ...node, content: blocks(own, depth) };
  }

  /** The items of a list: what is left of one whose first line is gone belongs to the item before. */
  function items(parts: Group[], depth: number): AdfNode[] {
    const content: AdfNode[] = [];
    for (const part of parts) {
      const isItem = !('kind' in part.of) && part.of.node.type === 'listItem';
      const headless = isItem && !part.entries[0]?.starts.includes(part.of as Container);
      const last = content.at(-1);
      if (!headless) content.push(...blocks(part.entries, depth));
      else if (last) content[content.length - 1] = joined(last, blocks(part.entries, depth + 1));
      else content.push(...blocks(part.entries, depth).map(withBeginning));
    }
    return content;
  }

  function allChildren(of: Container, parts: Group[], depth: number): AdfNode[] {
    const lost = new Set(of.children);
    for (const { of: part } of parts) lost.delete(part as Container);
    const content: AdfNode[] = [];
    const left = [...of.children];
    for (const part of parts) {
      while (left[0] && lost.has(left[0])) content.push(emptied((left.shift() as Container).node));
      if (left[0] === part.of) left.shift();
      content.push(...blocks(part.entries, depth));
    }
    return [...content, ...left.filter((child) => lost.has(child)).map((child) => emptied(child.node))];
  }

  return blocks(entries, 0);
}

function groups(entries: EditedEntry[], depth: number): Group[] {
  const all: Group[] = [];
  for (const entry of entries) {
    const of = entry.path[depth] ?? entry.block;
    const last = all.at(-1);
    if (last?.of === of) last.entries.push(entry);
    else all.push({ of, entries: [entry] });
  }
  return all;
}

function withText(node: AdfNode, lines: EditedEntry[]): AdfNode {
  const isCode = node.type === 'codeBlock';
  if (!isCode && lines[0]?.block.kind === 'whole') return node;
  const plainBreak: Piece = isCode
    ? { node: { type: 'text', text: '\n' }, from: 0, to: 1, shown: '\n', typed: true }
    : { node: { type: 'hardBreak' }, from: 0, to: 0, shown: '\n', typed: true };
  const pieces = lines.flatMap(({ breakBefore, pieces: own }, index) =>
    index === 0 ? own : [breakBefore ?? plainBreak, ...own],
  );
  const done = lines[0]?.done;
  const attrs = done === undefined ? node.attrs : { ...node.attrs, state: done ? 'DONE' : 'TODO' };
  return { ...node, ...(attrs && { attrs }), content: isCode ? renderCode(pieces) : renderText(pieces) };
}

/** The second part of a node that was parted. */
function another(node: AdfNode): AdfNode {
  if (node.attrs?.localId === undefined) return node;
  const { localId, ...attrs } = node.attrs;
  return { ...node, attrs: NEEDS_ID.has(node.type ?? '') ? { ...attrs, localId: '' } : attrs };
}

const joined = (item: AdfNode, more: AdfNode[]): AdfNode => ({
  ...item,
  content: [...childrenOf(item), ...more],
});

function withBeginning(item: AdfNode): AdfNode {
  const content = childrenOf(item);
  return BEGINS_ITEM.has(content[0]?.type ?? '')
    ? item
    : { ...item, content: [emptyParagraph(), ...content] };
}

/** Cells and columns keep an empty paragraph; a row keeps its cells. */
function emptied(node: AdfNode): AdfNode {
  const content = node.type === 'tableRow' ? childrenOf(node).map(emptied) : [emptyParagraph()];
  return { ...node, content };
}

/** Whether a table has cells of more than one row: a row taken out of it would move the others' cells. */
function hasTallCells(table: AdfNode): boolean {
  return (
    table.type === 'table' &&
    childrenOf(table).some((row) => childrenOf(row).some((cell) => Number(cell.attrs?.rowspan ?? 1) > 1))
  );
}
