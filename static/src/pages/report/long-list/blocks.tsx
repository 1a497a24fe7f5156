import type { RefObject, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Heights, heightOf, type Near } from './near';
import { useFocusHeld } from './use-focus-held';
import { useKeys } from './use-keys';
import { useNear } from './use-near';

/** Rows that are drawn, or left out, together. */
const ROWS = 10;

interface BlocksProps<Row> {
  rows: readonly Row[];
  /** Another one where the rows are filtered or sorted otherwise. */
  order: number;
  /** What scrolls them. */
  box: RefObject<HTMLElement>;
  as: 'tbody' | 'ul';
  class?: string;
  idOf: (row: Row) => string;
  /**
   * @param key what the row is drawn by
   * @param place the row's place in the whole list, 0 for the first
   */
  draw: (row: Row, key: number, place: number) => VNode;
}

/**
 * Rows of a long list, of which only those near the view are drawn. What is left out keeps its height in one piece above
 * and one below; a block that has the keyboard in it stays.
 */
export function Blocks<Row>(props: BlocksProps<Row>) {
  const { rows, order, box, as: Block, class: name = '', idOf, draw } = props;
  const count = Math.ceil(rows.length / ROWS);
  const { from, to, heights } = useNear(box, order, rows, count);
  const { focused, give } = useKeys(box, order);
  useFocusHeld(box);
  const isPrinting = usePrinting();
  const last = useRef({ props, blocks: new Map<number, VNode>() });

  const rowsIn = (block: number) => rows.slice(block * ROWS, (block + 1) * ROWS);
  const near = isPrinting ? { from: 0, to: count } : { from, to: Math.min(to, count) };
  const shown = drawnOf(near, focused !== null && focused < count ? focused : null);
  const drawn = give(shown, (block) => rowsIn(block).map(idOf));
  // Where only the view has moved, what stays in it need not be drawn again.
  const known = last.current.props === props ? last.current.blocks : null;
  const blocks = new Map<number, VNode>();
  const pieces: VNode[] = [];
  let next = 0;
  for (const [block, key] of drawn.blocks) {
    if (block > next) pieces.push(leftOut(Block, { from: next, to: block }, heights));
    next = block + 1;
    const keys = drawn.rows.get(key);
    const piece = known?.get(block) ?? (
      <Block key={key} data-block={block} class={name}>
        {rowsIn(block).map((row, place) => draw(row, keys?.get(idOf(row)) ?? place, block * ROWS + place))}
      </Block>
    );
    blocks.set(block, piece);
    pieces.push(piece);
  }
  if (next < count) pieces.push(leftOut(Block, { from: next, to: count }, heights));
  last.current = { props, blocks };
  return <>{pieces}</>;
}

/** Those near the view, and the one with the keyboard in it, in their order. */
function drawnOf({ from, to }: Near, focused: number | null): number[] {
  const near = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (focused === null || near.includes(focused)) return near;
  return focused < from ? [focused, ...near] : [...near, focused];
}

/** A gap as tall as the blocks that are left out. */
function leftOut(as: 'tbody' | 'ul', blocks: Near, heights: Heights): VNode {
  const key = `gap ${blocks.to}`;
  const style = { height: `${heightOf(blocks, heights)}px` };
  if (as === 'ul') return <div key={key} class="left-out" style={style} />;
  return (
    <tbody key={key} class="left-out">
      <tr aria-hidden style={style}>
        <td />
      </tr>
    </tbody>
  );
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
