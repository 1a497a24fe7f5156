/** By what each thing is drawn, counted from 0; the things as they follow each other on the page. */
export type Slots<Id> = ReadonlyMap<Id, number>;

/**
 * Gives each thing a slot to be drawn by. What stays keeps its slot; what comes takes the slot of something that is gone,
 * and with it the elements there, which is several times faster than to make new ones.
 *
 * @param before the slots of what is drawn
 * @param held the one of these whose slot nobody may take: the keyboard is in it, and would act on something else
 */
export function giveSlots<Id>(ids: readonly Id[], before: Slots<Id>, held?: Id): Slots<Id> {
  const taken = new Set([...ids, held].map((id) => before.get(id as Id)));
  let free = 0;
  const next = () => {
    while (taken.has(free)) free += 1;
    return free++;
  };
  return new Map(ids.map((id) => [id, before.get(id) ?? next()]));
}
