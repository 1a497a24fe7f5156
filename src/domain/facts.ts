import type { Source, Value } from './agreement';
import { isDay } from './calendar';
import type { Phase } from './evaluate';
import type { Instant } from './roles';

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
  phase: Phase;
  statusName: string;
  /** When the epic came into a done status; null while open or unknown. */
  doneAt: Instant | null;
  goal: { key: string; summary: string } | null;
}

/** The hierarchy level of epics, whatever a site has named the type. */
export const EPIC_LEVEL = 1;

/** Jira's fields that the facts are read from; `source` is the field that holds the date. */
export function factFields(source: Source): string[] {
  return ['summary', 'status', 'parent', 'statuscategorychangedate', 'resolutiondate', source];
}

export function factsOf(issue: JiraIssue, source: Source): EpicFacts {
  const { fields } = issue;
  const status = part(fields.status);
  const phase = phaseOf(part(status.statusCategory).key);
  return {
    id: issue.id,
    key: issue.key,
    summary: text(fields.summary),
    value: dateIn(fields, source),
    phase,
    statusName: text(status.name),
    doneAt: phase === 'done' ? instantOf(fields.statuscategorychangedate ?? fields.resolutiondate) : null,
    goal: goalOf(part(fields.parent)),
  };
}

/** The date in a field, a calendar day as Jira writes it; null for none and for anything else. */
export function dateIn(fields: Record<string, unknown>, source: Source): Value | null {
  const raw = fields[source];
  if (typeof raw !== 'string') return null;
  return isDay(raw) ? { source, canonical: raw } : null;
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

function phaseOf(category: unknown): Phase {
  if (category === 'done') return 'done';
  return category === 'indeterminate' ? 'in-progress' : 'todo';
}

function goalOf(parent: Record<string, unknown>): EpicFacts['goal'] {
  const key = text(parent.key);
  return key === '' ? null : { key, summary: text(part(parent.fields).summary) };
}

/** An object's properties, or none. */
export function part(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
