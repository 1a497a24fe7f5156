import { lazily } from '../../../components/lazily';
import type { Draft } from '../draft/draft';
import { isTheirs } from '../draft/merge-drafts';
import { Rare } from '../rare';
import type { Settings } from '../use-settings';

const ColumnFields = lazily(() => import('./column-fields').then((part) => part.ColumnFields));

interface ColumnPartProps {
  settings: Settings;
  draft: Draft;
}

/** Whether the date's state is written into a field of Jira's own, for boards, lists and automation. */
export function ColumnPart({ settings, draft }: ColumnPartProps) {
  const { theirs, finding } = settings;
  const { columnProblems = [] } = finding.found ?? {};
  return (
    <Rare
      label={`A field in Jira’s boards and lists: ${draft.column ? 'on' : 'off'}`}
      opens={isTheirs('column', theirs) || columnProblems.length > 0}
    >
      {() => <ColumnFields settings={settings} draft={draft} problems={columnProblems} />}
    </Rare>
  );
}
