import type { AccountId, Role } from '../../../../src/domain/roles';
import type { ProjectSettings } from '../../../../src/domain/settings';

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
}

export type DraftField = keyof Draft;

const FIELDS: readonly DraftField[] = ['pm', 'em', 'claiming', 'samePerson'];

export function draftOf({ roles, claiming, samePerson }: ProjectSettings): Draft {
  return { pm: roleDraft(roles.pm), em: roleDraft(roles.em), claiming, samePerson };
}

/** The call's form of a draft. */
export function savable({ pm, em, claiming, samePerson }: Draft) {
  return { roles: { pm: savableRole(pm), em: savableRole(em) }, claiming, samePerson };
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
  return { pm: pick('pm'), em: pick('em'), claiming: pick('claiming'), samePerson: pick('samePerson') };
}

function roleDraft(setting: ProjectSettings['roles'][Role]): RoleDraft {
  return setting.here ? { here: true, people: setting.people } : { here: false, people: [] };
}

function savableRole({ here, people }: RoleDraft) {
  return here ? { here, people } : { here };
}
