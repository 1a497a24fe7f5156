import type { InferOutput } from 'valibot';
import { followEpic } from '../app/follow-epic';
import { loseEpic } from '../app/lose-epic';
import { issueEvent } from '../calls/events';
import { parse } from '../calls/parse';
import { DEFAULT_PLACES, fieldsOfAnswer } from '../domain/answer-field';
import { FIX_VERSIONS } from '../domain/date-field';
import { DECISIONS } from '../domain/decisions';
import { EPIC_LEVEL, mappedFields } from '../domain/facts';
import { DEFAULT_SETTINGS } from '../domain/settings';
import { recordPorts as ports } from '../forge/record-ports';
import { background, type Invocation } from './background';

/** Fields of Jira that a date's state, turn or place depends on in every project. */
const WATCHED = new Set<unknown>([
  DEFAULT_SETTINGS.source,
  'status',
  'resolution',
  'issuetype',
  'project',
  'components',
]);

/** Other fields of Jira itself that a project's admins may have chosen, or left as they are. */
const CHOSEN = new Set<unknown>([
  FIX_VERSIONS,
  ...DECISIONS.flatMap((decision) => fieldsOfAnswer(decision, DEFAULT_PLACES)),
]);

type IssueEvent = InferOutput<typeof issueEvent>;

/** An issue was created, changed or deleted, at least once, up to minutes ago, in any order. */
export function onIssueEvent(event: unknown, invocation: Invocation) {
  return background('event.issue', invocation, async (moment) => {
    const heard = parse(issueEvent, event);
    if (!heard.ok) return heard;
    const { eventType, issue } = heard.result;
    if (eventType.includes(':deleted:')) return loseEpic(ports, moment, issue.id);
    return (await concernsAnEpic(heard.result)) ? followEpic(ports, moment, issue.id) : null;
  });
}

/**
 * Decided by the event alone, before anything is read: most events are of other issues and other fields. Only where
 * another field of an epic changed that can hold an answer is it asked whether the project's admins have chosen it.
 */
async function concernsAnEpic({ eventType, issue, changelog }: IssueEvent): Promise<boolean> {
  const changed = (changelog?.items ?? []).map((item) => item.fieldId ?? item.field);
  const level = issue.fields?.issuetype?.hierarchyLevel ?? null;
  const becameAnother = changed.includes('issuetype');
  if (level !== null && level !== EPIC_LEVEL && !becameAnother) return false;
  if (eventType.includes(':created:') || changed.some((field) => WATCHED.has(field))) return true;
  const chosen = changed.filter((field) => field?.startsWith('customfield_') || CHOSEN.has(field));
  const projectId = issue.fields?.project?.id;
  if (chosen.length === 0 || !projectId) return false;
  const settings = await ports.settings.read(projectId);
  const answers = DECISIONS.flatMap((decision) => fieldsOfAnswer(decision, settings.places));
  const read: readonly unknown[] = [...mappedFields(settings), ...answers];
  return chosen.some((field) => read.includes(field));
}
