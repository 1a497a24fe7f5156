/** Beyond this many pairs to compare, lines are paired in order. */
const MOST_PAIRS = 20_000;

/** A line that was there: its text, and whether it stands for a node without text of its own. */
export interface FormerLine {
  text: string;
  whole: boolean;
}

/**
 * Which of the lines that went each line that came was made from: for each one that came the place of
 * the one that went, or -1. Keeps the order; pairs as many as it can, and those most alike.
 */
export function pairLines(went: readonly FormerLine[], came: readonly string[]): number[] {
  const pairs = new Array<number>(came.length).fill(-1);
  if (went.length * came.length > MOST_PAIRS) {
    for (let at = 0; at < Math.min(went.length, came.length); at++) pairs[at] = at;
    return pairs;
  }
  const width = came.length + 1;
  const best = new Float64Array((went.length + 1) * width);
  const gain = new Float64Array(best.length);
  const at = (table: Float64Array, row: number, column: number) => table[row * width + column] as number;
  for (let row = went.length - 1; row >= 0; row--)
    for (let column = came.length - 1; column >= 0; column--) {
      const paired = likeness(went[row] as FormerLine, came[column] as string);
      gain[row * width + column] = paired;
      best[row * width + column] = Math.max(
        paired + at(best, row + 1, column + 1),
        at(best, row + 1, column),
        at(best, row, column + 1),
      );
    }
  for (let row = 0, column = 0; row < went.length && column < came.length; )
    if (at(best, row, column) === at(gain, row, column) + at(best, row + 1, column + 1))
      pairs[column++] = row++;
    else if (at(best, row, column) === at(best, row + 1, column)) row++;
    else column++;
  return pairs;
}

/**
 * More than 1 for texts, up to 3 where one only goes on after the other; next to nothing
 * where a node would have to go for it.
 */
function likeness(went: FormerLine, came: string): number {
  if (went.whole) return 0.01;
  const { text } = went;
  const shorter = Math.min(text.length, came.length);
  if (shorter > 0 && (text.startsWith(came) || came.startsWith(text))) return 3;
  let head = 0;
  while (head < shorter && text[head] === came[head]) head++;
  let tail = 0;
  while (tail < shorter - head && text[text.length - 1 - tail] === came[came.length - 1 - tail]) tail++;
  return 1 + (2 * (head + tail)) / Math.max(text.length, came.length, 1);
}
