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
 * and one below; a block that has the keyboard in it stays. It needs a key that changes with the order of the rows: to
 * what stood in view before, wherever it stands then, browsers would scroll on their own.
 */
export function Blocks<Row>({ rows, box, as: Block, class: name = '', draw }: BlocksProps<Row>) {
  const [near, setNear] = useState<Near>({ from: 0, to: AT_FIRST });
  const heights = useRef(new Map<number, number>());
  const isPrinting = usePrinting();
  const count = Math.ceil(rows.length / ROWS);

  const look = () => {
    for (const block of box.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])
      heights.current.set(Number(block.dataset.block), block.offsetHeight);
    const next = nearIn(box.current, count, (at) => heightOf(at, heights.current));
    setNear((before) => (before.from === next.from && before.to === next.to ? before : next));
  };
  // Just before the page is painted, when all of it has to be laid out in any case.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [rows]);
  useEffect(() => {
    const scroller = box.current;
    scroller?.addEventListener('scroll', look, { passive: true });
    return () => scroller?.removeEventListener('scroll', look);
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

function nearIn(box: HTMLElement | null, count: number, height: (block: number) => number): Near {
  const top = (box?.scrollTop ?? 0) - BEYOND;
  const bottom = top + (box?.clientHeight ?? 0) + 2 * BEYOND;
  let [y, from, to] = [0, 0, 0];
  for (let at = 0; at < count && y < bottom; at += 1) {
    y += height(at);
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
