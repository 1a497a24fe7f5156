import { route } from '@forge/api';
import { part } from '../domain/jira-json';
import { outcomeOf } from './jira-answer';
import { asCaller } from './requests';

/** What Jira says of editing a field on this issue, as the caller; null where it cannot be edited there at all. */
export async function editable(issueId: string, fieldId: string): Promise<Record<string, unknown> | null> {
  const answer = await outcomeOf(asCaller.get(route`/rest/api/3/issue/${issueId}/editmeta`));
  // Where Jira does not say, nothing is said against it either.
  if (!answer.ok) return {};
  const field = part(part(answer.result).fields)[fieldId];
  return field === undefined ? null : part(field);
}
