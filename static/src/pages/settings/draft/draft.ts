import type { AnswerDecision, AnswerPlaces, JiraField } from '../../../../../src/domain/answer-field';
import type { Owner } from '../../../../../src/domain/decisions';
import type { AccountId, Role, RoleSetting } from '../../../../../src/domain/roles';
import { ROLES } from '../../../../../src/domain/roles';
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

/** What an admin is changing; each decision's place is a field of its own. */
export interface Draft extends AnswerPlaces, Record<OwnerKey, Owner> {
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
  column: boolean;
  /** As it is typed; saved as a number. */
  horizonWeeks: string;
  timeZone: string | null;
  droppedStatuses: string[];
  droppedResolutions: string[];
}

export type OwnerKey = `${AnswerDecision}Owner`;

/** The field of a draft that says whose a decision is. */
export function ownerKey<D extends AnswerDecision>(decision: D): `${D}Owner` {
  return `${decision}Owner`;
}

export function placesOf({ what, why, how, who, when }: AnswerPlaces): AnswerPlaces {
  return { what, why, how, who, when };
}

/** Names nobody: as in the project. */
export const NOBODY: PeopleDraft = { pm: { here: true, people: [] }, em: { here: true, people: [] } };

export function draftOf(settings: Savable): Draft {
  const { roles, components, roleFields, claiming, samePerson, editSigns, comments, column } = settings;
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
    column,
    horizonWeeks: String(settings.horizonWeeks),
    timeZone: settings.timeZone,
    droppedStatuses: settings.dropped.statuses,
    droppedResolutions: settings.dropped.resolutions,
    ...settings.places,
    whatOwner: settings.owners.what,
    whyOwner: settings.owners.why,
    howOwner: settings.owners.how,
    whoOwner: settings.owners.who,
  };
}

/** The call's form of a draft. */
export function savable(draft: Draft): Savable {
  const { pm, em, pmField, emField, claiming, samePerson, editSigns, comments, column } = draft;
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
    column,
    horizonWeeks: Number(draft.horizonWeeks),
    timeZone: draft.timeZone,
    dropped: { statuses: draft.droppedStatuses, resolutions: draft.droppedResolutions },
    places: placesOf(draft),
    owners: { what: draft.whatOwner, why: draft.whyOwner, how: draft.howOwner, who: draft.whoOwner },
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
