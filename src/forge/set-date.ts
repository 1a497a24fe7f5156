import type { JiraAsUser } from '../app/jira';
import type { AnswerField } from '../domain/answer-field';
import type { Period } from '../domain/calendar';
import { shownIn } from '../domain/facts';
import { formatPeriod } from '../domain/format';
import { list, text } from '../domain/jira-json';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { periodIn } from '../domain/written-period';
import { editable } from './editable';
import { putFields } from './set-answer';

/** Sets the date as the caller. */
export const setDate: JiraAsUser['setDate'] = async (issueId, field, to) => {
  const held = await asJiraHolds(issueId, field, to);
  if (!held.ok) return held;
  return putFields(issueId, field, { [field.id]: held.result });
};

/** A date as Jira takes it for a field of this kind: of a list, the option that says it. */
async function asJiraHolds(issueId: string, field: AnswerField, to: Period): Promise<Outcome<unknown>> {
  // Jira writes offsets without a colon, and parts of a second.
  if (field.kind === 'date-time') return accept(to.replace(/([+-]\d{2}):(\d{2})$/, '.000$1$2'));
  if (field.kind !== 'option') return accept(to);
  const meta = await editable(issueId, field.id);
  if (!meta.ok) return meta;
  if (meta.result === null) return refuse({ code: 'not-on-screen', field: field.name });
  const option = list(meta.result.allowedValues).find((each) => periodIn(text(shownIn(each))) === to);
  if (option) return accept({ id: text(option.id) });
  const date = formatPeriod(to, { locale: 'en', timeZone: 'UTC' });
  return refuse({ code: 'field-refused', message: `“${field.name}” has no option for ${date}.` });
}
