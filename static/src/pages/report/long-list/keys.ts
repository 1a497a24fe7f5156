/** By what key each thing is drawn. */
export type Keys<Id> = ReadonlyMap<Id, number>;

/**
 * Gives each thing a key to be drawn by. What stays keeps its own.
 *
 * @param before the keys of what is drawn
 * @param isPassedOn what is gone leaves its key, and with it the elements there, to what comes: several times faster than
 *   to make new ones
 * @param unused a key that was never given
 */
export function giveKeys<Id>(
  ids: readonly Id[],
  before: Keys<Id>,
  isPassedOn: boolean,
  unused: () => number,
): Keys<Id> {
  const stays = new Set(ids);
  const left = isPassedOn ? [...before].filter(([id]) => !stays.has(id)).map(([, key]) => key) : [];
  return new Map(ids.map((id) => [id, before.get(id) ?? left.shift() ?? unused()]));
}
