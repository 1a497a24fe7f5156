/** Beyond this many pairs to compare, the middle of two sequences counts as wholly different. */
const MOST_PAIRS = 2_000_000;

/**
 * A longest common subsequence of two sequences: for each place of the second, the place of the first
 * that it is the same as, or -1. What the two begin and end with alike always belongs to it.
 */
export function longestCommon(before: readonly string[], after: readonly string[]): number[] {
  const same = new Array<number>(after.length).fill(-1);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) same[head] = head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    same[after.length - 1 - tail] = before.length - 1 - tail;
    tail++;
  }
  const between = (all: readonly string[]) => all.slice(head, all.length - tail);
  const shared = (all: readonly string[], other: readonly string[]) => {
    const texts = new Set(between(other));
    return between(all).flatMap((text, index) => (texts.has(text) ? [head + index] : []));
  };
  const left = shared(before, after);
  const right = shared(after, before);
  const textsOf = (all: readonly string[], places: number[]) => places.map((place) => all[place] as string);
  // Without the texts that only one side has, the two may begin or end alike again.
  const dropped = left.length + right.length < before.length + after.length - 2 * (head + tail);
  const compare = dropped ? longestCommon : commonByTable;
  compare(textsOf(before, left), textsOf(after, right)).forEach((at, place) => {
    if (at >= 0) same[right[place] as number] = left[at] as number;
  });
  return same;
}

function commonByTable(before: readonly string[], after: readonly string[]): number[] {
  const same = new Array<number>(after.length).fill(-1);
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MOST_PAIRS) return same;
  const ids = new Map<string, number>();
  const idOf = (text: string) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const left = Int32Array.from(before, idOf);
  const right = Int32Array.from(after, idOf);
  const width = columns + 1;
  // How much is common from each pair of places on.
  const common = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] as number;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      common[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  for (let row = 0, column = 0; row < rows && column < columns; )
    if (left[row] === right[column]) same[column++] = row++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  return same;
}
