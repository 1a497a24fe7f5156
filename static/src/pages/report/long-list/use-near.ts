import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Heights, type Near, nearIn } from './near';

/** How far beyond what is in view blocks are drawn, CSS pixels. */
const BEYOND = 400;

/** Of a new order, before it is known how much is in view. */
const AT_FIRST: Near = { from: 0, to: 1 };

/**
 * Follows what is in view. A new order begins at its top.
 *
 * @param rows anything that is another one when there are more blocks, or less
 * @param count how many blocks there are
 */
export function useNear(
  box: RefObject<HTMLElement>,
  order: number,
  rows: unknown,
  count: number,
): Near & { heights: Heights } {
  const [found, setFound] = useState<(Near & { order: number }) | null>(null);
  const nearOf = (before: typeof found) => (before?.order === order ? before : AT_FIRST);
  const near = nearOf(found);
  // The order whose view was looked at.
  const looked = useRef<number | null>(null);
  const heights = useMemo(() => new Map<number, number>(), [order]);

  const look = (beyond: number) => {
    for (const block of box.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])
      heights.set(Number(block.dataset.block), block.offsetHeight);
    looked.current = order;
    const { from, to } = nearIn(box.current, beyond, count, heights);
    setFound((before) =>
      nearOf(before).from === from && nearOf(before).to === to ? before : { order, from, to },
    );
  };
  const follow = () => {
    // What is in view comes first.
    if (looked.current === order) look(BEYOND);
  };

  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => box.current?.scrollTo?.(0, 0));
    return () => cancelAnimationFrame(frame);
  }, [order]);
  // What is in view is drawn before the page is painted, when all of it has to be laid out in any case; the rest after.
  useLayoutEffect(() => {
    let rest: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      // What was near may be beyond the end by now.
      if (looked.current !== order || near.from >= count) look(0);
      rest = setTimeout(follow);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    };
  }, [rows, order]);
  useLayoutEffect(() => {
    const scroller = box.current;
    scroller?.addEventListener('scroll', follow, { passive: true });
    return () => scroller?.removeEventListener('scroll', follow);
  });
  return { ...near, heights };
}
