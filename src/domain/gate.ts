import type { Evaluation } from './evaluate';
import type { JiraIssue } from './facts';
import { ROLES } from './roles';

/** Why the workflow's gate could not tell whether the date is agreed. */
export const UNCHECKED = ['nobody-owns', 'field-gone', 'no-time', 'failed'] as const;
export type Unchecked = (typeof UNCHECKED)[number];

/** The issue as it will be: what was set on the transition's screen counts, as Jira tells it in the form of an issue. */
export function asItWillBe(issue: JiraIssue, modifiedFields: Record<string, unknown>): JiraIssue {
  return { ...issue, fields: { ...issue.fields, ...modifiedFields } };
}

/** Whether the gate opens: the date is agreed, it is not, or it cannot be told. */
export function gateVerdict(
  { state, roles }: Pick<Evaluation, 'state' | 'roles'>,
  isFieldGone: boolean,
): 'agreed' | 'not-agreed' | Unchecked {
  if (isFieldGone) return 'field-gone';
  if (state === 'agreed') return 'agreed';
  const here = ROLES.filter((role) => roles[role].here);
  return here.every((role) => roles[role].holders.length === 0) ? 'nobody-owns' : 'not-agreed';
}
