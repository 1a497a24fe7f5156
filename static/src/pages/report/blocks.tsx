import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows that are drawn, or left out, together. */
const ROWS = 10;
/** How far beyond what is in view rows are drawn, CSS pixels. */
const BEYOND = 400;
/** Height of a row while none was drawn, CSS pixels. */
const GUESSED = 64;
/** Blocks that are drawn before it is known how much is in view. */
const AT_FIRST = 1;

interface BlocksProps<Row> {
  rows: readonly Row[];
  /** What scrolls them. */
  box: RefObject<HTMLElement>;
  as: 'tbody' | 'ul';
  class?: string;
  /**
   * Draws a row with a key of its own: whoever has the keyboard in one keeps it there.
   *
   * @param place the row's place in the whole list, 0 for the first
   */
  draw: (row: Row, place: number) => ComponentChildren;
}

/** Blocks that are near the view: from the first of them to before the last. */
interface Near {
  from: number;
  to: number;
}

/**
 * Rows of a long list, of which only those near the view are drawn. What is left out keeps its height in one piece above
 * and one below; a block that has the keyboard in it stays. It needs a key that changes with the order of the rows, for
 * each order begins at the top: to what stood in view before, wherever it stands then, browsers would scroll on their own.
 */
export function Blocks<Row>({ rows, box, as: Block, class: name = '', draw }: BlocksProps<Row>) {
  const [near, setNear] = useState<Near>({ from: 0, to: AT_FIRST });
  const heights = useRef(new Map<number, number>());
  const isPrinting = usePrinting();
  const count = Math.ceil(rows.length / ROWS);

  const look = (beyond: number) => {
    for (const block of box.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])
      heights.current.set(Number(block.dataset.block), block.offsetHeight);
    return nearIn(box.current, beyond, count, heights.current);
  };
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => box.current?.scrollTo?.(0, 0));
    return () => cancelAnimationFrame(frame);
  }, []);
  // What is in view is drawn before the page is painted, when all of it has to be laid out in any case; the rest after.
  useLayoutEffect(() => {
    let rest: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      const seen = look(0);
      setNear((before) =>
        sameOr(before, { from: Math.min(before.from, seen.from), to: Math.max(before.to, seen.to) }),
      );
      rest = setTimeout(() => setNear((before) => sameOr(before, look(BEYOND))));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    };
  }, [rows]);
  useEffect(() => {
    const scroller = box.current;
    const follow = () => setNear((before) => sameOr(before, look(BEYOND)));
    scroller?.addEventListener('scroll', follow, { passive: true });
    return () => scroller?.removeEventListener('scroll', follow);
  });

  const focused = focusedIn(box.current);
  const pieces: ComponentChildren[] = [];
  let pending = 0;
  for (let at = 0; at < count; at += 1) {
    if (isPrinting || (at >= near.from && at < near.to) || at === focused) {
      if (pending > 0) pieces.push(leftOut(Block, at, pending));
      pending = 0;
      const some = rows.slice(at * ROWS, (at + 1) * ROWS);
      pieces.push(
        <Block key={at} data-block={at} class={name}>
          {some.map((row, place) => draw(row, at * ROWS + place))}
        </Block>,
      );
    } else pending += heightOf(at, heights.current);
  }
  if (pending > 0) pieces.push(leftOut(Block, count, pending));
  return <>{pieces}</>;
}

/** What was never drawn is taken to be as tall as what was, or the scrollbar would not lead to the end. */
function heightOf(block: number, heights: ReadonlyMap<number, number>): number {
  const [typical = ROWS * GUESSED] = heights.values();
  return heights.get(block) ?? typical;
}

/** The same object where nothing is new: it is not drawn again. */
function sameOr(before: Near, next: Near): Near {
  return before.from === next.from && before.to === next.to ? before : next;
}

/**
 * @param beyond how far from what is in view rows are near it, CSS pixels
 * @param count how many blocks there are
 */
function nearIn(
  box: HTMLElement | null,
  beyond: number,
  count: number,
  heights: ReadonlyMap<number, number>,
): Near {
  const top = (box?.scrollTop ?? 0) - beyond;
  const bottom = top + (box?.clientHeight ?? 0) + 2 * beyond;
  let [y, from, to] = [0, 0, 0];
  for (let at = 0; at < count && y < bottom; at += 1) {
    y += heightOf(at, heights);
    if (y < top) from = at + 1;
    to = at + 1;
  }
  return { from: Math.min(from, Math.max(0, count - 1)), to };
}

/** A gap as tall as what is left out before a block. */
function leftOut(block: 'tbody' | 'ul', before: number, height: number): ComponentChildren {
  const style = { height: `${height}px` };
  if (block === 'ul') return <div key={`gap ${before}`} class="left-out" style={style} />;
  return (
    <tbody key={`gap ${before}`} class="left-out">
      <tr aria-hidden style={style}>
        <td />
      </tr>
    </tbody>
  );
}

/** The block that has the keyboard in it. */
function focusedIn(box: HTMLElement | null): number | null {
  const { activeElement } = document;
  const block = box?.contains(activeElement) && activeElement?.closest<HTMLElement>('[data-block]');
  return block ? Number(block.dataset.block) : null;
}

/** On paper there is nothing to scroll. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const update = ({ type }: Event) => setPrinting(type === 'beforeprint');
    const occasions = ['beforeprint', 'afterprint'];
    for (const occasion of occasions) addEventListener(occasion, update);
    return () => {
      for (const occasion of occasions) removeEventListener(occasion, update);
    };
  }, []);
  return isPrinting;
}
