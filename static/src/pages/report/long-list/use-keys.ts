import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { giveKeys, type Keys } from './keys';

/** What is drawn of an order: its blocks, and by their keys the rows in them. */
interface Drawn {
  order: number | null;
  blocks: Keys<number>;
  rows: ReadonlyMap<number, Keys<string>>;
}

const NOTHING: Drawn = { order: null, blocks: new Map(), rows: new Map() };

interface KeysInUse {
  /** The block that has the keyboard in it, if any of this order has. */
  focused: number | null;
  /** @param idsIn tells the ids of the rows in a block */
  give: (blocks: readonly number[], idsIn: (block: number) => string[]) => Drawn;
}

/**
 * Gives keys to blocks, and to the rows in each, from one drawing to the next. Elements are passed on only when the order
 * changes, and never while the keyboard or a pressed pointer is in them: it would act on another row then.
 */
export function useKeys(box: RefObject<HTMLElement>, order: number): KeysInUse {
  const drawn = useRef(NOTHING);
  const count = useRef(0);
  const isNew = drawn.current.order !== order;
  const before = isNew && isTouched(box.current) ? NOTHING : drawn.current;
  return {
    focused: isNew ? null : focusedIn(box.current),
    give(shown, idsIn) {
      const unused = () => count.current++;
      const blocks = giveKeys(shown, before.blocks, isNew, unused);
      const rows = new Map<number, Keys<string>>();
      for (const [block, key] of blocks)
        rows.set(key, giveKeys(idsIn(block), before.rows.get(key) ?? new Map(), isNew, unused));
      drawn.current = { order, blocks, rows };
      return drawn.current;
    },
  };
}

function isTouched(box: HTMLElement | null): boolean {
  return focusedIn(box) !== null || box?.querySelector('[data-block]:active') != null;
}

function focusedIn(box: HTMLElement | null): number | null {
  const { activeElement } = document;
  const block = box?.contains(activeElement) && activeElement?.closest<HTMLElement>('[data-block]');
  return block ? Number(block.dataset.block) : null;
}
