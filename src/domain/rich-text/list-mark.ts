import type { AdfNode } from '../adf';

export type MarkKind = 'bullet' | 'number' | 'task';

/** What a person may write for each mark. */
const WRITTEN: Record<MarkKind, RegExp> = {
  bullet: /^[•*-](?: |$)/,
  number: /^\d+[.)](?: |$)/,
  task: /^\[[ xX]?\](?: |$)/,
};

/** What the lines in an item stand further in than its list. */
export const ITEM_INDENT = '  ';

/** The kind of mark that a list gives its items; none for what is no list, or a list without marks. */
export function kindOfList(list: AdfNode): MarkKind | null {
  if (list.type === 'bulletList') return 'bullet';
  if (list.type === 'orderedList') return 'number';
  return list.type === 'taskList' ? 'task' : null;
}

/** The mark of the item at this place of a list. */
export function markText(list: AdfNode, item: AdfNode, index: number): string {
  const kind = kindOfList(list);
  if (kind === 'task') return item.attrs?.state === 'DONE' ? '[x] ' : '[ ] ';
  return kind === 'number' ? `${firstNumber(list) + index}. ` : '• ';
}

/** The number that a numbered list begins with. */
export function firstNumber(list: AdfNode): number {
  const order = list.attrs?.order;
  return typeof order === 'number' && Number.isInteger(order) && order >= 0 ? order : 1;
}

/** The text after a mark of this kind; null where it begins with none. */
export function afterMark(text: string, kind: MarkKind): string | null {
  const mark = WRITTEN[kind].exec(text);
  return mark === null ? null : text.slice(mark[0].length);
}

/** Whether the mark that a task's text begins with says that it is done. */
export const saysDone = (text: string): boolean => /^\[[xX]\]/.test(text);
