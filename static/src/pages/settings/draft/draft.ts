import type { AccountId, Role, RoleSetting } from '../../../../../src/domain/roles';
import { ROLES } from '../../../../../src/domain/roles';
import type { JiraField } from '../../../../../src/domain/settings';
import type { SettingsDraft } from '../../../../../src/domain/settings-draft';

/** Settings as calls carry them. */
export type Savable = Omit<SettingsDraft, 'rev'>;

/** A role as the form holds it: the people stay while "not here" is ticked, so that unticking brings them back. */
export interface RoleDraft {
  here: boolean;
  people: AccountId[];
}

/** Both roles of a component; one that is here and names nobody is as in the project. */
export type PeopleDraft = Record<Role, RoleDraft>;

/** What an admin is changing. */
export interface Draft {
  pm: RoleDraft;
  em: RoleDraft;
  /** By the component's id; also those that are in the form and name nobody. */
  components: Record<string, PeopleDraft>;
  pmField: JiraField | null;
  emField: JiraField | null;
  claiming: boolean;
  samePerson: boolean;
  editSigns: boolean;
  comments: boolean;
  /** As it is typed; saved as a number. */
  horizonWeeks: string;
  timeZone: string | null;
  droppedStatuses: string[];
  droppedResolutions: string[];
  /** The field that holds the date. */
  source: string;
}

/** Names nobody: as in the project. */
export const NOBODY: PeopleDraft = { pm: { here: true, people: [] }, em: { here: true, people: [] } };

export function draftOf(settings: Savable): Draft {
  const { roles, components, roleFields, claiming, samePerson, editSigns, comments, timeZone } = settings;
  return {
    pm: roleDraft(roles.pm),
    em: roleDraft(roles.em),
    components: Object.fromEntries(
      Object.entries(components).map(([id, { pm, em }]) => [id, { pm: roleDraft(pm), em: roleDraft(em) }]),
    ),
    pmField: roleFields.pm,
    emField: roleFields.em,
    claiming,
    samePerson,
    editSigns,
    comments,
    horizonWeeks: String(settings.horizonWeeks),
    timeZone,
    droppedStatuses: settings.dropped.statuses,
    droppedResolutions: settings.dropped.resolutions,
    source: settings.source,
  };
}

/** The call's form of a draft. */
export function savable(draft: Draft): Savable {
  const { pm, em, pmField, emField, claiming, samePerson, editSigns, comments, timeZone } = draft;
  return {
    roles: { pm: savableRole(pm), em: savableRole(em) },
    components: Object.fromEntries(
      Object.entries(draft.components).flatMap(([id, people]) =>
        namesAnything(people) ? [[id, savablePeople(people)]] : [],
      ),
    ),
    roleFields: { pm: pmField, em: emField },
    claiming,
    samePerson,
    editSigns,
    comments,
    horizonWeeks: Number(draft.horizonWeeks),
    timeZone,
    dropped: { statuses: draft.droppedStatuses, resolutions: draft.droppedResolutions },
    source: draft.source,
  };
}

/** Whether a component says anything of its own about a role. */
export function namesAnything(people: PeopleDraft): boolean {
  return ROLES.some((role) => saysAnything(people[role]));
}

export function savableRole({ here, people }: RoleDraft): RoleSetting {
  return here ? { here, people } : { here };
}

function savablePeople(people: PeopleDraft): Savable['components'][string] {
  return Object.fromEntries(
    ROLES.flatMap((role) => (saysAnything(people[role]) ? [[role, savableRole(people[role])]] : [])),
  );
}

function saysAnything({ here, people }: RoleDraft): boolean {
  return !here || people.length > 0;
}

function roleDraft(setting: RoleSetting | undefined): RoleDraft {
  if (!setting) return NOBODY.pm;
  return setting.here ? { here: true, people: setting.people } : { here: false, people: [] };
}
