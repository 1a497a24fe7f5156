import { route } from '@forge/api';
import type { JiraAsUser } from '../app/ports';
import { list, part, text } from '../domain/facts';
import { accept, refuse } from '../domain/refusal';
import { outcomeOf } from './jira-answer';
import { asCaller } from './requests';

const BAD_REQUEST = 400;

/** Sets the date as the caller. What Jira says against it is told by the field where Jira itself ties it to that. */
export const setDate: JiraAsUser['setDate'] = async (issueId, source, day) => {
  const put = asCaller.send(route`/rest/api/3/issue/${issueId}`, 'PUT', { fields: { [source]: day } });
  const answer = await outcomeOf(put);
  if (answer.ok) return accept(null);
  const { refusal } = answer;
  if (refusal.code !== 'jira-refused' || refusal.status !== BAD_REQUEST) return answer;
  if (!(await isOnScreen(issueId, source))) {
    return refuse({ code: 'not-on-screen', field: await nameOf(source) });
  }
  const message = refusal.errors[source];
  return message === undefined ? answer : refuse({ code: 'date-refused', message });
};

/** Whether the field can be edited on this issue at all; asked only once Jira has refused it. */
async function isOnScreen(issueId: string, source: string): Promise<boolean> {
  const answer = await outcomeOf(asCaller.get(route`/rest/api/3/issue/${issueId}/editmeta`));
  return !answer.ok || source in part(part(answer.result).fields);
}

async function nameOf(source: string): Promise<string> {
  const answer = await outcomeOf(asCaller.get(route`/rest/api/3/field`));
  const field = answer.ok ? list(answer.result).find(({ id }) => id === source) : undefined;
  return text(field?.name) || source;
}
