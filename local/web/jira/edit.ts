import { jira } from '../http/jira';
import { readList, readRecord, readString } from '../http/read';
import { readStatus, type Status } from './issue';

export interface Transition {
  id: string;
  name: string;
  to: Status;
}

/** Writes fields of an issue as the acting person. */
export async function editIssue(key: string, fields: Record<string, unknown>): Promise<void> {
  await jira('PUT', `/issue/${encodeURIComponent(key)}`, { fields });
}

/** The transitions that the acting person may make now; none without permission. */
export async function listTransitions(key: string): Promise<Transition[]> {
  const answer = readRecord(await jira('GET', `/issue/${encodeURIComponent(key)}/transitions`), 'answer');
  return readList(answer.transitions, 'transitions', (value) => {
    const transition = readRecord(value, 'transition');
    return {
      id: readString(transition.id, 'transition.id'),
      name: readString(transition.name, 'transition.name'),
      to: readStatus(transition.to),
    };
  });
}

/** Deletes an issue, with its sub-tasks. */
export async function deleteIssue(key: string): Promise<void> {
  await jira('DELETE', `/issue/${encodeURIComponent(key)}?deleteSubtasks=true`);
}

export async function makeTransition(key: string, transitionId: string): Promise<void> {
  await jira('POST', `/issue/${encodeURIComponent(key)}/transitions`, { transition: { id: transitionId } });
}
