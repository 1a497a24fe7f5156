import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Rows that are drawn, or left out, together. */
export const ROWS_PER_BLOCK = 10;
/** How far beyond what is in view rows are drawn, CSS pixels. */
const BEYOND = 400;
/** Height of a row that was never drawn, CSS pixels. */
const GUESSED = 64;

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

/**
 * Rows of a long list, of which only those near the view are drawn. What is left out keeps the height that it had; a
 * block that has the keyboard in it stays.
 */
export function Blocks<Row>({ rows, box, as: Block, class: name = '', draw }: BlocksProps<Row>) {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0]));
  const heights = useRef(new Map<number, number>());
  const blocks = useMemo(
    () =>
      Array.from({ length: Math.ceil(rows.length / ROWS_PER_BLOCK) }, (_, at) =>
        rows.slice(at * ROWS_PER_BLOCK, (at + 1) * ROWS_PER_BLOCK),
      ),
    [rows],
  );
  const all = usePrinting();
  const typical = typicalRow(heights.current);

  useEffect(() => {
    const observer = new IntersectionObserver(
      (changes) => setNear((before) => nearAfter(before, changes, heights.current)),
      { root: box.current, rootMargin: `${BEYOND}px 0px` },
    );
    for (const block of box.current?.querySelectorAll('[data-block]') ?? []) observer.observe(block);
    return () => observer.disconnect();
  }, [blocks.length]);

  return (
    <>
      {blocks.map((block, at) => {
        const isDrawn = all || near.has(at);
        const height = heights.current.get(at) ?? block.length * typical;
        return (
          <Block key={at} data-block={at} class={isDrawn ? name : `${name} left-out`}>
            {isDrawn
              ? block.map((row, place) => draw(row, at * ROWS_PER_BLOCK + place))
              : leftOut(Block, height)}
          </Block>
        );
      })}
    </>
  );
}

function leftOut(block: 'tbody' | 'ul', height: number): ComponentChildren {
  const style = { height: `${height}px` };
  if (block === 'ul') return <li aria-hidden style={style} />;
  return (
    <tr aria-hidden style={style}>
      <td />
    </tr>
  );
}

function nearAfter(
  before: ReadonlySet<number>,
  changes: readonly IntersectionObserverEntry[],
  heights: Map<number, number>,
): ReadonlySet<number> {
  const near = new Set(before);
  for (const { target, isIntersecting, boundingClientRect } of changes) {
    const at = Number((target as HTMLElement).dataset.block);
    if (near.has(at)) heights.set(at, boundingClientRect.height);
    if (isIntersecting) near.add(at);
    else if (!target.contains(document.activeElement)) near.delete(at);
  }
  return near.size === before.size && [...near].every((at) => before.has(at)) ? before : near;
}

/** What is left out is taken to be as tall as what was drawn, or the scrollbar would not lead to the end. */
function typicalRow(heights: ReadonlyMap<number, number>): number {
  const [first] = heights.values();
  return first === undefined ? GUESSED : first / ROWS_PER_BLOCK;
}

/** On paper there is nothing to scroll. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
