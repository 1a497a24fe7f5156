import { type APIResponse, type Route, route } from '@forge/api';
import type { JiraIssue } from '../domain/facts';
import { part } from '../domain/jira-json';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { PROJECTION_KEY } from '../seal/claims';
import { outcomeOf } from './jira-answer';

/**
 * Everything but what can be long and is never shown. Which fields a project's admins have chosen is known only once
 * its settings have been read, which happens in the same wave.
 */
export const SHORT_FIELDS = ['*all', '-comment', '-worklog', '-attachment', '-issuelinks', '-subtasks'];

/** One issue with its newest history and its projection, as whoever gets may see it. */
export async function readIssue(
  get: (path: Route) => Promise<APIResponse>,
  issueId: string,
): Promise<Outcome<JiraIssue>> {
  const path = route`/rest/api/3/issue/${issueId}?fields=${SHORT_FIELDS.join(',')}&properties=${PROJECTION_KEY}&expand=changelog`;
  const answer = await outcomeOf(get(path));
  if (!answer.ok) return answer;
  return typeof part(answer.result).id === 'string'
    ? accept(answer.result as JiraIssue)
    : refuse({ code: 'not-found' });
}
