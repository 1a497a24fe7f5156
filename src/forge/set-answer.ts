import { type Route, route } from '@forge/api';
import type { JiraAsUser } from '../app/jira';
import type { AnswerField } from '../domain/answer-field';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { editable } from './editable';
import { outcomeOf } from './jira-answer';
import { asCaller } from './requests';

const BAD_REQUEST = 400;

/** Sets fields that hold an answer, as the caller: of people, their accounts are given. */
export const setAnswer: JiraAsUser['setAnswer'] = (issueId, field, values) =>
  putFields(
    issueId,
    field,
    field.id in values ? { ...values, [field.id]: asJiraHolds(values[field.id], field) } : values,
  );

function asJiraHolds(value: unknown, { kind }: AnswerField): unknown {
  if (kind !== 'user' && kind !== 'users') return value;
  const people = (value as string[]).map((accountId) => ({ accountId }));
  return kind === 'users' ? people : (people[0] ?? null);
}

/** Writes fields of an issue. What Jira says against one is told by the field where Jira itself ties it to one. */
export async function putFields(
  issueId: string,
  field: AnswerField,
  fields: Record<string, unknown>,
): Promise<Outcome<null>> {
  const path: Route = route`/rest/api/3/issue/${issueId}`;
  const answer = await outcomeOf(asCaller.send(path, 'PUT', { fields }));
  if (answer.ok) return accept(null);
  const { refusal } = answer;
  if (refusal.code !== 'jira-refused' || refusal.status !== BAD_REQUEST) return answer;
  const screen = await editable(issueId, field.id);
  if (screen.ok && screen.result === null) return refuse({ code: 'not-on-screen', field: field.name });
  const message = Object.keys(fields).flatMap((id) => refusal.errors[id] ?? [])[0];
  return message === undefined ? answer : refuse({ code: 'field-refused', message });
}
