import type { AccountId, Role } from '../../../../src/domain/roles';
import type { ProjectSettings, SavedSettings } from '../../../../src/domain/settings';

/** A role as the form holds it: the people stay while "not here" is ticked, so that unticking brings them back. */
export interface RoleDraft {
  here: boolean;
  people: AccountId[];
}

/** What an admin is changing. */
export interface Draft {
  pm: RoleDraft;
  em: RoleDraft;
  claiming: boolean;
  samePerson: boolean;
  editSigns: boolean;
  /** As it is typed; saved as a number. */
  horizonWeeks: string;
}

export type DraftField = keyof Draft;

const FIELDS: readonly DraftField[] = ['pm', 'em', 'claiming', 'samePerson', 'editSigns', 'horizonWeeks'];

/** Weeks that can be saved, at least and at most. */
const WEEKS = { least: 1, most: 260 };

export function draftOf({ roles, horizonWeeks, claiming, samePerson, editSigns }: SavedSettings): Draft {
  return {
    pm: roleDraft(roles.pm),
    em: roleDraft(roles.em),
    claiming,
    samePerson,
    editSigns,
    horizonWeeks: String(horizonWeeks),
  };
}

/** What is wrong with the weeks as typed; null where nothing is. */
export function weeksProblem({ horizonWeeks }: Draft): string | null {
  const isFine =
    /^\d{1,3}$/.test(horizonWeeks.trim()) &&
    Number(horizonWeeks) >= WEEKS.least &&
    Number(horizonWeeks) <= WEEKS.most;
  return isFine ? null : `Choose a whole number of weeks from ${WEEKS.least} to ${WEEKS.most}.`;
}

/** The call's form of a draft. */
export function savable({ pm, em, claiming, samePerson, editSigns, horizonWeeks }: Draft) {
  const roles = { pm: savableRole(pm), em: savableRole(em) };
  return { roles, claiming, samePerson, editSigns, horizonWeeks: Number(horizonWeeks) };
}

/** Whether a field would be saved as the same thing. */
export function sameField(field: DraftField, a: Draft, b: Draft): boolean {
  return (
    JSON.stringify(savable(a).roles[field as Role] ?? a[field]) ===
    JSON.stringify(savable(b).roles[field as Role] ?? b[field])
  );
}

export function sameDraft(a: Draft, b: Draft): boolean {
  return FIELDS.every((field) => sameField(field, a, b));
}

/** One's own changes upon what somebody else saved meanwhile. */
export function mergeDrafts(mine: Draft, before: Draft, theirs: Draft): Draft {
  const pick = <F extends DraftField>(field: F): Draft[F] =>
    sameField(field, mine, before) ? theirs[field] : mine[field];
  return {
    pm: pick('pm'),
    em: pick('em'),
    claiming: pick('claiming'),
    samePerson: pick('samePerson'),
    editSigns: pick('editSigns'),
    horizonWeeks: pick('horizonWeeks'),
  };
}

function roleDraft(setting: ProjectSettings['roles'][Role]): RoleDraft {
  return setting.here ? { here: true, people: setting.people } : { here: false, people: [] };
}

function savableRole({ here, people }: RoleDraft) {
  return here ? { here, people } : { here };
}
