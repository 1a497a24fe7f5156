import type { Value } from './agreement';
import { type DatedBy, dateOfVersions, FIX_VERSIONS, periodHeld } from './date-field';
import { list, part, text } from './jira-json';
import { isClosed, type Phase } from './phase';
import { type AccountId, type Instant, ROLES, type Role } from './roles';
import type { DroppedBy, ProjectSettings } from './settings';

/** An issue as Jira's REST API gives it, as far as it is read here. Every field may be missing. */
export interface JiraIssue {
  id: string;
  key: string;
  fields: Record<string, unknown>;
  properties?: Record<string, unknown>;
}

/** The facts of an epic that every page shows. */
export interface EpicFacts {
  id: string;
  key: string;
  summary: string;
  value: Value | null;
  /** What the date's field holds where that is no date, as it is written; null for none. */
  written: string | null;
  /** Jira does not have the date's field on this epic: it was deleted, or does not belong here. */
  isFieldGone: boolean;
  phase: Phase;
  statusName: string;
  /** When the epic came into the kind of status that closed it; null while open or unknown. */
  doneAt: Instant | null;
  /** Since when its status is of the present kind; null where Jira does not say. */
  phaseSince: Instant | null;
  components: { id: string; name: string }[];
  /** The people that user fields of the epic name; a role without a field, or with an empty one, is not there. */
  people: Partial<Record<Role, AccountId[]>>;
  goal: Goal | null;
  priority: string | null;
}

/** What an epic serves: the issue above it, an initiative or a theme. */
export interface Goal {
  key: string;
  summary: string;
}

/** The hierarchy level of epics, whatever a site has named the type. */
export const EPIC_LEVEL = 1;

type ReadBy = DatedBy & Pick<ProjectSettings, 'roleFields' | 'dropped'>;

/** Jira's fields that the facts are read from. */
export function factFields(settings: ReadBy): string[] {
  return [...ALWAYS, ...mappedFields(settings)];
}

/** Fields that only an admin's choice makes matter. */
export function mappedFields({ source, roleFields }: Pick<ReadBy, 'source' | 'roleFields'>): string[] {
  const chosen = [source, ...ROLES.flatMap((role) => roleFields[role]?.id ?? [])];
  return [...new Set(chosen)];
}

const ALWAYS = [
  'summary',
  'status',
  'parent',
  'priority',
  'components',
  'resolution',
  'statuscategorychangedate',
  'resolutiondate',
];

export function factsOf(issue: JiraIssue, settings: ReadBy): EpicFacts {
  const { fields } = issue;
  const status = part(fields.status);
  const phase = phaseOf(status, part(fields.resolution), settings.dropped);
  return {
    id: issue.id,
    key: issue.key,
    summary: text(fields.summary),
    value: dateIn(fields, settings),
    written: writtenIn(fields, settings),
    isFieldGone: settings.source.startsWith('customfield_') && !(settings.source in fields),
    phase,
    statusName: text(status.name),
    phaseSince: instantOf(fields.statuscategorychangedate),
    doneAt: isClosed(phase) ? instantOf(fields.statuscategorychangedate ?? fields.resolutiondate) : null,
    components: list(fields.components).map((each) => ({ id: text(each.id), name: text(each.name) })),
    people: peopleIn(fields, settings.roleFields),
    goal: goalOf(part(fields.parent)),
    priority: text(part(fields.priority).name) || null,
  };
}

function peopleIn(fields: Record<string, unknown>, roleFields: ReadBy['roleFields']): EpicFacts['people'] {
  const found: EpicFacts['people'] = {};
  for (const role of ROLES) {
    const field = roleFields[role];
    const value = field ? fields[field.id] : null;
    const accounts = (Array.isArray(value) ? value : [value]).map((each) => text(part(each).accountId));
    const people = [...new Set(accounts.filter((account) => account !== ''))];
    if (people.length > 0) found[role] = people;
  }
  return found;
}

/** The date in a field: a day, an instant, a period as it is written, or that of a release; null for all else. */
export function dateIn(fields: Record<string, unknown>, { source, zone }: DatedBy): Value | null {
  const raw = fields[source];
  if (source === FIX_VERSIONS) return dateOfVersions(list(raw));
  const canonical = periodHeld(shownIn(raw), zone);
  return canonical === null ? null : { source, canonical };
}

/** What is written where a date should be, and cannot be read as one. */
function writtenIn(fields: Record<string, unknown>, by: DatedBy): string | null {
  if (by.source === FIX_VERSIONS || dateIn(fields, by) !== null) return null;
  return text(shownIn(fields[by.source])).normalize('NFC').trim() || null;
}

/** An option says what it is by its value. */
export function shownIn(raw: unknown): unknown {
  return typeof raw === 'object' ? part(raw).value : raw;
}

/** The hierarchy level of an issue's type; null where Jira did not say. */
export function levelOf(issue: JiraIssue): number | null {
  const level = part(issue.fields.issuetype).hierarchyLevel;
  return typeof level === 'number' ? level : null;
}

/** Jira writes instants as `2024-09-19T21:57:31.666-0500`; in bulk changelogs as milliseconds since the epoch. */
export function instantOf(written: unknown): Instant | null {
  if (typeof written === 'number') return written;
  if (typeof written !== 'string') return null;
  const instant = Date.parse(written.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(instant) ? null : instant;
}

function phaseOf(
  status: Record<string, unknown>,
  resolution: Record<string, unknown>,
  dropped: DroppedBy,
): Phase {
  const isDropped =
    dropped.statuses.includes(text(status.id)) || dropped.resolutions.includes(text(resolution.id));
  if (isDropped) return 'dropped';
  const category = part(status.statusCategory).key;
  if (category === 'done') return 'done';
  return category === 'indeterminate' ? 'in-progress' : 'todo';
}

function goalOf(parent: Record<string, unknown>): EpicFacts['goal'] {
  const key = text(parent.key);
  return key === '' ? null : { key, summary: text(part(parent.fields).summary) };
}
