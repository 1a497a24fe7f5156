import { ROLES } from '../../../../../src/domain/roles';
import { type Draft, NOBODY, namesAnything, type PeopleDraft, type RoleDraft, savableRole } from './draft';

/** What of a draft is one field; each component is one for itself. */
export type DraftField = Exclude<keyof Draft, 'components'>;

const FIELDS: readonly DraftField[] = [
  'pm',
  'em',
  'pmField',
  'emField',
  'claiming',
  'samePerson',
  'editSigns',
  'comments',
  'column',
  'horizonWeeks',
  'timeZone',
  'droppedStatuses',
  'droppedResolutions',
  'what',
  'why',
  'how',
  'who',
  'when',
  'whatOwner',
  'whyOwner',
  'howOwner',
  'whoOwner',
];

/** Whether a field would be saved as the same thing. */
export function sameField(field: DraftField, a: Draft, b: Draft): boolean {
  return asText(field, a) === asText(field, b);
}

/** What somebody else saved while this was being changed, upon what had been saved before. */
export interface Meanwhile {
  before: Draft;
  saved: Draft;
}

/** Whether somebody else changed a field meanwhile. */
export function isTheirs(field: DraftField, theirs: Meanwhile | null): theirs is Meanwhile {
  return theirs !== null && !sameField(field, theirs.before, theirs.saved);
}

/** Whether a component's role would be saved as the same thing. */
export function sameRole(a: RoleDraft, b: RoleDraft): boolean {
  return JSON.stringify(savableRole(a)) === JSON.stringify(savableRole(b));
}

/** What a draft says of a component. */
export function peopleOf({ components }: Pick<Draft, 'components'>, id: string): PeopleDraft {
  return components[id] ?? NOBODY;
}

export function sameComponent(id: string, a: Draft, b: Draft): boolean {
  return ROLES.every((role) => sameRole(peopleOf(a, id)[role], peopleOf(b, id)[role]));
}

export function sameDraft(a: Draft, b: Draft): boolean {
  return (
    FIELDS.every((field) => sameField(field, a, b)) && idsIn(a, b).every((id) => sameComponent(id, a, b))
  );
}

/** One's own changes upon what has been saved meanwhile. */
export function mergeDrafts(mine: Draft, before: Draft, theirs: Draft): Draft {
  const pick = <F extends DraftField>(field: F): Draft[F] =>
    sameField(field, mine, before) ? theirs[field] : mine[field];
  return {
    pm: pick('pm'),
    em: pick('em'),
    components: mergeComponents(mine, before, theirs),
    pmField: pick('pmField'),
    emField: pick('emField'),
    claiming: pick('claiming'),
    samePerson: pick('samePerson'),
    editSigns: pick('editSigns'),
    comments: pick('comments'),
    column: pick('column'),
    horizonWeeks: pick('horizonWeeks'),
    timeZone: pick('timeZone'),
    droppedStatuses: mergeIds(mine.droppedStatuses, before.droppedStatuses, theirs.droppedStatuses),
    droppedResolutions: mergeIds(
      mine.droppedResolutions,
      before.droppedResolutions,
      theirs.droppedResolutions,
    ),
    what: pick('what'),
    why: pick('why'),
    how: pick('how'),
    who: pick('who'),
    when: pick('when'),
    whatOwner: pick('whatOwner'),
    whyOwner: pick('whyOwner'),
    howOwner: pick('howOwner'),
    whoOwner: pick('whoOwner'),
  };
}

/** Role by role: of one component, two admins can each have named one. */
function mergeComponents(mine: Draft, before: Draft, theirs: Draft): Draft['components'] {
  return Object.fromEntries(
    idsIn(mine, theirs).flatMap((id) => {
      const [own, was, their] = [peopleOf(mine, id), peopleOf(before, id), peopleOf(theirs, id)];
      const merged: PeopleDraft = {
        pm: sameRole(own.pm, was.pm) ? their.pm : own.pm,
        em: sameRole(own.em, was.em) ? their.em : own.em,
      };
      // One that was emptied stays in sight as long as that is not saved; so does one that is just being added.
      const isNew = id in mine.components && !(id in before.components);
      return namesAnything(merged) || !sameComponent(id, mine, before) || isNew ? [[id, merged]] : [];
    }),
  );
}

/** Each id is in or out by one's own change, else by theirs. */
function mergeIds(mine: readonly string[], before: readonly string[], theirs: readonly string[]): string[] {
  const kept = theirs.filter((id) => mine.includes(id) || !before.includes(id));
  const added = mine.filter((id) => !before.includes(id) && !kept.includes(id));
  return [...kept, ...added];
}

function idsIn(...drafts: Draft[]): string[] {
  return [...new Set(drafts.flatMap(({ components }) => Object.keys(components)))];
}

/** What would be saved of a field, as text to compare. */
function asText(field: DraftField, draft: Draft): string {
  switch (field) {
    case 'pm':
    case 'em':
      return JSON.stringify(savableRole(draft[field]));
    case 'pmField':
    case 'emField':
    case 'what':
    case 'why':
    case 'how':
    case 'who':
    case 'when':
      return String(draft[field]?.id);
    case 'droppedStatuses':
    case 'droppedResolutions':
      return JSON.stringify([...draft[field]].sort());
    default:
      return JSON.stringify(draft[field]);
  }
}
