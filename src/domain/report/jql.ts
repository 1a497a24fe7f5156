import type { AnswerField } from '../answer-field';
import type { ProjectSettings } from '../settings';
import type { Due } from './due';
import { type Filter, NONE, type Tile } from './filter';
import type { ReportRow } from './row';

/** What a query needs to know beside the filter. */
export interface Searched {
  projectKey: string;
  /** Ids of the issue types at the level of epics. */
  typeIds: readonly string[];
  settings: Pick<ProjectSettings, 'places' | 'dropped'>;
}

/** As many epics as a query may name one by one. */
const MOST_NAMED = 200;

/**
 * The query by which Jira's own search finds what is listed, once it has heard of it. Where Jira knows no words for a
 * filter, the listed epics are named one by one; null where they are too many for that.
 *
 * @param listed the epics that the filter lists
 */
export function jqlOf(filter: Filter, listed: readonly ReportRow[], searched: Searched): string | null {
  const said = clausesOf(filter, listed, searched);
  const order = 'ORDER BY duedate ASC, key ASC';
  if (said) return `${[...openEpics(searched), ...said].join(' AND ')} ${order}`;
  if (listed.length === 0 || listed.length > MOST_NAMED) return null;
  return `key in (${listed.map(({ facts }) => facts.key).join(', ')}) ${order}`;
}

/** All that the report lists: not done, and not of what an admin has said will not be built. */
function openEpics({ projectKey, typeIds, settings: { dropped } }: Searched): string[] {
  const { statuses, resolutions } = dropped;
  return [
    `project = ${quoted(projectKey)}`,
    `issuetype in (${typeIds.join(', ')})`,
    'statusCategory != Done',
    ...(statuses.length > 0 ? [`status not in (${statuses.join(', ')})`] : []),
    ...(resolutions.length > 0
      ? [`(resolution is EMPTY OR resolution not in (${resolutions.map(quoted).join(', ')}))`]
      : []),
  ];
}

/** Null: Jira has no words for some of it. */
function clausesOf(filter: Filter, listed: readonly ReportRow[], searched: Searched): string[] | null {
  const { tile, state, waitingOn, goal, priority, due, text, movedSince } = filter;
  if (text.trim() !== '' || movedSince !== null) return null;
  const wanted = [tile, state, waitingOn, goal, priority, due];
  if (wanted.every((each) => each === null)) return [];
  // Of a field that it does not have, Jira cannot be asked.
  const isFieldGone = listed.some(({ facts }) => facts.isFieldGone);
  const date = isFieldGone ? null : dateClause(searched.settings.places.when);
  const parts = [
    tile && tileClause(tile, listed, date),
    state && stateClause(state, date),
    waitingOn && waitingClause(waitingOn, listed),
    goal && (goal === NONE ? 'parent is EMPTY' : `parent = ${quoted(goal)}`),
    priority && (priority === NONE ? 'priority is EMPTY' : `priority = ${quoted(priority)}`),
    due && dueClause(due, date, searched.settings.places.when.kind),
  ];
  const isAllSaid = parts.every((part, index) => wanted[index] === null || part !== null);
  return isAllSaid ? parts.filter((part) => part !== null) : null;
}

function tileClause(tile: Tile, listed: readonly ReportRow[], date: string | null): string | null {
  switch (tile) {
    case 'agreed':
      return stated('agreed');
    case 'changed':
      return stated('changed');
    case 'never-agreed':
      return `firstAgreedDate is EMPTY AND (dateState is EMPTY OR NOT ${stated('agreed')})`;
    case 'my-turn':
      // For whom somebody stands in, Jira's search does not know.
      return listed.some(({ evaluation }) => (evaluation.turn?.standIns.length ?? 0) > 0)
        ? null
        : 'dateWaitingOn = currentUser()';
    case 'overdue':
      return date && `${date} < startOfDay()`;
    case 'no-date':
      return date && `${date} is EMPTY`;
    case 'moved':
      return null;
  }
}

/** An epic that nobody has said anything of has no copy: it is without a state, and what it is follows from its date. */
function stateClause(state: NonNullable<Filter['state']>, date: string | null): string | null {
  if (state === 'no-date') return date && `(${stated(state)} OR (dateState is EMPTY AND ${date} is EMPTY))`;
  if (state === 'unsigned')
    return date && `(${stated(state)} OR (dateState is EMPTY AND ${date} is not EMPTY))`;
  return stated(state);
}

function waitingClause(whom: NonNullable<Filter['waitingOn']>, listed: readonly ReportRow[]): string | null {
  if (!('person' in whom)) return null;
  const isStandIn = listed.some(({ evaluation }) =>
    evaluation.turn?.standIns.some(({ person }) => person === whom.person),
  );
  return isStandIn ? null : `dateWaitingOn = ${quoted(whom.person)}`;
}

/** Of instants Jira compares the day by the clock of whoever asks, so only calendar dates are asked for. */
function dueClause(due: Due, date: string | null, kind: AnswerField['kind']): string | null {
  if (due === 'none') return date && `${date} is EMPTY`;
  if (date === null || kind !== 'date') return null;
  const { from, to } = due;
  return [from && `${date} >= ${quoted(from)}`, to && `${date} <= ${quoted(to)}`]
    .filter((clause) => clause !== null)
    .join(' AND ');
}

/** The date's field by a name that Jira's search compares as a date; null where the date is said otherwise. */
function dateClause({ id, kind }: AnswerField): string | null {
  if (kind !== 'date' && kind !== 'date-time') return null;
  const custom = /^customfield_(\d+)$/.exec(id)?.[1];
  return custom ? `cf[${custom}]` : id;
}

/** Some states are words of Jira's own language, so each is quoted. */
function stated(state: string): string {
  return `dateState = ${quoted(state)}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
