import type { Findings } from '../../../../../src/domain/views/settings';
import { COLUMN_NAME, columnProblemSentence } from '../../../../../src/domain/words/column';
import { Toggle } from '../../../components/forms/checkbox';
import { SectionMessage } from '../../../components/section-message';
import type { Draft } from '../draft/draft';
import { Theirs } from '../form/theirs';
import type { Settings } from '../use-settings';

interface ColumnFieldsProps {
  settings: Settings;
  draft: Draft;
  problems: Findings['columnProblems'];
}

/** Switches the column, says what else it needs, and what Jira did not take. */
export function ColumnFields({ settings, draft, problems }: ColumnFieldsProps) {
  return (
    <>
      {problems.map((problem) => (
        <SectionMessage key={problem.status} tone="warning">
          {columnProblemSentence(problem)}
        </SectionMessage>
      ))}
      <Toggle
        label={`Write the state of the date into the field “${COLUMN_NAME}”`}
        hint="In few words and without names, for boards, lists, filters, automation and CSV. Only Countersign writes it, and decides nothing from it; it may lag by minutes."
        checked={draft.column}
        onChange={(column) => settings.change({ column })}
      />
      <Theirs settings={settings} field="column" />
      <p class="subtle">
        A Jira admin has to add the field “{COLUMN_NAME}” to the screens, once for all projects: Jira settings
        &gt; Work items &gt; Fields.
      </p>
      <p class="subtle">
        In a filter: <code>"{COLUMN_NAME}" = "Waiting on the PM"</code>
      </p>
    </>
  );
}
