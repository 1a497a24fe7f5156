import { route } from '@forge/api';
import { part } from '../domain/jira-json';
import { accept, type Outcome } from '../domain/refusal';
import { outcomeOf } from './jira-answer';
import { asCaller } from './requests';

/** What Jira says of editing a field on this issue, as the caller; null where it cannot be edited there at all. */
export async function editable(
  issueId: string,
  fieldId: string,
): Promise<Outcome<Record<string, unknown> | null>> {
  const answer = await outcomeOf(asCaller.get(route`/rest/api/3/issue/${issueId}/editmeta`));
  if (!answer.ok) return answer;
  const field = part(part(answer.result).fields)[fieldId];
  return accept(field === undefined ? null : part(field));
}
