import { factFields, type JiraIssue, mappedFields } from '../domain/facts';
import { accept, type Outcome } from '../domain/refusal';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../domain/settings';
import { projectOf } from './gather-epic';
import { inTurns } from './in-turns';

type Read = (issueIds: readonly string[], fields: readonly string[]) => Promise<Outcome<JiraIssue[]>>;

/** Fields of any epic, before it is known which its project's admins have chosen. */
export const USUAL_FIELDS = factFields(DEFAULT_SETTINGS);

/**
 * Issues with the fields that their projects' admins have chosen: those that were not among the usual ones are read in
 * a second wave, which most projects do not need.
 *
 * @param fieldsOf what is wanted of a project's epics; unless said otherwise, what the facts are read from
 */
export async function withMappedFields(
  issues: readonly JiraIssue[],
  settings: ReadonlyMap<string, ProjectSettings>,
  read: Read,
  fieldsOf: (settings: ProjectSettings) => readonly string[] = mappedFields,
): Promise<Outcome<JiraIssue[]>> {
  const missing = new Map<string, JiraIssue[]>();
  for (const issue of issues) {
    const chosen = settings.get(projectOf(issue).id);
    const fields = (chosen ? fieldsOf(chosen) : []).filter((field) => !USUAL_FIELDS.includes(field));
    const kind = fields.join();
    if (kind !== '') missing.set(kind, [...(missing.get(kind) ?? []), issue]);
  }
  const found = new Map<string, JiraIssue>();
  const answers = await inTurns([...missing], missing.size, ([fields, those]) =>
    read(
      those.map((issue) => issue.id),
      fields.split(','),
    ),
  );
  for (const answer of answers) {
    if (!answer.ok) return answer;
    for (const issue of answer.result) found.set(issue.id, issue);
  }
  return accept(
    issues.map((issue) => ({ ...issue, fields: { ...issue.fields, ...found.get(issue.id)?.fields } })),
  );
}
