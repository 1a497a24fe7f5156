import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { giveSlots, type Slots } from './slots';

/** What is drawn of an order: its blocks, and by their slots the rows in them. */
interface Drawn {
  order: number;
  blocks: Slots<number>;
  rows: ReadonlyMap<number, Slots<string>>;
}

const NOTHING: Drawn = { order: 0, blocks: new Map(), rows: new Map() };

interface SlotsInUse {
  /** The block that has the keyboard in it, if any of this order has. */
  focused: number | null;
  /** @param idsIn tells the ids of the rows in a block */
  give: (blocks: readonly number[], idsIn: (block: number) => string[]) => Drawn;
}

/** Gives slots to blocks, and to the rows in each, from one drawing to the next. */
export function useSlots(box: RefObject<HTMLElement>, order: number): SlotsInUse {
  const drawn = useRef(NOTHING);
  const { blocks: before, rows, order: last } = drawn.current;
  const { block, place } = focusIn(box.current);
  const held = [...(rows.get(before.get(block) ?? -1)?.keys() ?? [])][place];
  return {
    focused: last === order ? block : null,
    give(shown, idsIn) {
      const blocks = giveSlots(shown, before);
      const inThem = new Map<number, Slots<string>>();
      for (const [at, slot] of blocks)
        inThem.set(slot, giveSlots(idsIn(at), rows.get(slot) ?? new Map(), held));
      drawn.current = { order, blocks, rows: inThem };
      return drawn.current;
    },
  };
}

/** The block that has the keyboard in it, and the place of the row in the block; -1 where there is none. */
function focusIn(box: HTMLElement | null): { block: number; place: number } {
  const { activeElement } = document;
  const block = box?.contains(activeElement) && activeElement?.closest<HTMLElement>('[data-block]');
  if (!block) return { block: -1, place: -1 };
  return {
    block: Number(block.dataset.block),
    place: [...block.children].findIndex((row) => row.contains(activeElement)),
  };
}
