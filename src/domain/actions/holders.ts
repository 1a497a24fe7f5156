import type { EpicHolders } from '../agreement';
import { type Act, advance, type Change } from '../change';
import type { EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import type { AccountId, Role } from '../roles';
import { holdersOf, type ProjectSettings } from '../settings';

/** "I am the EM": takes an empty role on one epic. Nobody can claim a filled one. */
export function claim(
  record: EpicRecord,
  settings: ProjectSettings,
  act: Act,
  role: Role,
  mayEdit: boolean,
  newEpoch: string,
): Outcome<Change> {
  if (!settings.roles[role].here) return refuse({ code: 'role-not-here', role });
  const holders = holdersOf(role, record.agreement.holders, settings);
  if (holders.length > 0) return refuse({ code: 'role-filled', role, holders });
  if (!settings.claiming) return refuse({ code: 'claiming-off' });
  if (!mayEdit) return refuse({ code: 'no-edit' });
  return accept(advance(record, act, { kind: 'claimed', role }, newEpoch));
}

/**
 * Names the people of a role for this one epic; null gives the epic the project's people again. Who holds the role
 * already may stay, also when no longer active.
 */
export function setHolders(
  record: EpicRecord,
  settings: ProjectSettings,
  act: Act,
  to: { role: Role; people: AccountId[] | null; active: readonly AccountId[] },
  isProjectAdmin: boolean,
  newEpoch: string,
): Outcome<Change> {
  const { role, people } = to;
  if (!settings.roles[role].here) return refuse({ code: 'role-not-here', role });
  if (!mayName(act.by, role, record.agreement.holders, settings, isProjectAdmin)) {
    return refuse({ code: 'may-not-set-holders', role });
  }
  const holders = holdersOf(role, record.agreement.holders, settings);
  const unknown = people?.find((person) => !holders.includes(person) && !to.active.includes(person));
  if (unknown !== undefined) return refuse({ code: 'unknown-person', person: unknown });
  const before = record.agreement.holders[role] ?? null;
  const held = { before: holders, after: people ?? holdersOf(role, {}, settings) };
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
