/** Height of a block while none was drawn, CSS pixels. */
const GUESSED = 640;

/** Blocks of a list that are near the view: from the first of them to before the last. */
export interface Near {
  from: number;
  to: number;
}

/** Heights of blocks as they were drawn, CSS pixels. */
export type Heights = ReadonlyMap<number, number>;

/** How tall blocks are together, from the first of them to before the last, CSS pixels. */
export function heightOf({ from, to }: Near, heights: Heights): number {
  const typical = typicalOf(heights);
  let sum = (to - from) * typical;
  for (const [block, height] of heights) if (block >= from && block < to) sum += height - typical;
  return sum;
}

/** What was never drawn is taken to be as tall as what was, or the scrollbar would not lead to the end. */
function typicalOf(heights: Heights): number {
  const [typical = GUESSED] = heights.values();
  return typical;
}

/**
 * @param box what scrolls the list
 * @param beyond how far from what is in view a block is still near, CSS pixels
 * @param count how many blocks there are
 */
export function nearIn(box: HTMLElement | null, beyond: number, count: number, heights: Heights): Near {
  const top = (box?.scrollTop ?? 0) - beyond;
  const bottom = top + (box?.clientHeight ?? 0) + 2 * beyond;
  const typical = typicalOf(heights);
  let [y, from, to] = [0, 0, 0];
  for (let at = 0; at < count && y < bottom; at += 1) {
    y += heights.get(at) ?? typical;
    if (y < top) from = at + 1;
    to = at + 1;
  }
  return { from: Math.min(from, Math.max(0, count - 1)), to };
}
