import type { Succession } from './agreement';
import type { AccountId, Role } from './roles';

/** Old successions beyond this many per list are forgotten, oldest first, so that a record stays small. */
const KEPT = 24;

/**
 * Who took over from whom when the people of a role change in one place: leavers and joiners are paired in order, and a
 * joiner without a leaver takes the place of somebody who left it empty.
 *
 * @param place the component whose people change; absent for the project's, and an epic's own
 */
export function succeed(
  successions: readonly Succession[],
  role: Role,
  before: readonly AccountId[],
  after: readonly AccountId[],
  place?: string,
): Succession[] {
  const joiners = after.filter((person) => !before.includes(person));
  const leavers = before.filter((person) => !after.includes(person));
  const handed = leavers.map((from) => taken(role, from, joiners.shift() ?? null, place));
  const filled = successions.map((each) =>
    each.role === role && each.to === null && each.place === place
      ? taken(role, each.from, joiners.shift() ?? null, place)
      : each,
  );
  const all = [...filled, ...handed].filter((each) => each.from !== each.to);
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()].slice(-KEPT);
}

/** Once somebody has taken over it does not matter where; a role that was left empty is filled in its own place. */
function taken(role: Role, from: AccountId, to: AccountId | null, place: string | undefined): Succession {
  return to !== null || place === undefined ? { role, from, to } : { role, from, to, place };
}

/** Those whose sign-offs in a role stand in for a holder's: everyone they took over from, directly or in turn. */
export function predecessorsOf(
  person: AccountId,
  role: Role,
  successions: readonly Succession[],
): ReadonlySet<AccountId> {
  const found = new Set<AccountId>();
  const open = [person];
  while (open.length > 0) {
    const successor = open.pop();
    for (const each of successions) {
      if (each.role !== role || each.to !== successor || each.from === person || found.has(each.from))
        continue;
      found.add(each.from);
      open.push(each.from);
    }
  }
  return found;
}
