import type { EpicHolders, OwnHolders } from '../agreement';
import { type Act, advance, type Change } from '../change';
import type { EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import { type AccountId, otherRole, type Role } from '../roles';
import { holdersOf, type ProjectSettings, roleOn } from '../settings';

/** "I am the EM": takes an empty role on one epic. Nobody can claim a filled one. */
export function claim(
  record: EpicRecord,
  settings: ProjectSettings,
  act: Act,
  role: Role,
  mayEdit: boolean,
  newEpoch: string,
): Outcome<Change> {
  if (!roleOn(role, record.agreement.holders, settings).here) return refuse({ code: 'role-not-here', role });
  const holders = holdersOf(role, record.agreement.holders, settings);
  if (holders.length > 0) return refuse({ code: 'role-filled', role, holders });
  if (!settings.claiming) return refuse({ code: 'claiming-off' });
  if (!mayEdit) return refuse({ code: 'no-edit' });
  return accept(advance(record, act, { kind: 'claimed', role }, newEpoch));
}

/**
 * Names the people of a role for this one epic; null gives the epic the people of its place again. Who holds the role
 * already may stay, also when no longer active. That an epic has no such role is for an admin to say.
 */
export function setHolders(
  record: EpicRecord,
  settings: ProjectSettings,
  act: Act,
  to: { role: Role; people: OwnHolders; active: readonly AccountId[] },
  isProjectAdmin: boolean,
  newEpoch: string,
): Outcome<Change> {
  const { role, people } = to;
  const own = record.agreement.holders;
  if (!mayName(act.by, role, own, settings, isProjectAdmin)) {
    return refuse({ code: 'may-not-set-holders', role });
  }
  const after: EpicHolders = { ...own };
  if (people === null) delete after[role];
  else after[role] = people;
  if (people === 'not-here') {
    if (!isProjectAdmin) return refuse({ code: 'admin-says-not-here', role });
    if (!roleOn(otherRole(role), own, settings).here) return refuse({ code: 'no-role-at-all' });
  }
  const holders = holdersOf(role, own, settings);
  const joining = Array.isArray(people) ? people.filter((person) => !holders.includes(person)) : [];
  const unknown = joining.find((person) => !to.active.includes(person));
  if (unknown !== undefined) return refuse({ code: 'unknown-person', person: unknown });
  const held = { before: holders, after: holdersOf(role, after, settings) };
  const before = own[role] ?? null;
  return accept(advance(record, act, { kind: 'set-holders', role, before, after: people, held }, newEpoch));
}

/** A role's own holders name their successors or colleagues; a project admin names anyone. */
export function mayName(
  person: AccountId,
  role: Role,
  holders: EpicHolders,
  settings: ProjectSettings,
  isProjectAdmin: boolean,
): boolean {
  return isProjectAdmin || holdersOf(role, holders, settings).includes(person);
}
