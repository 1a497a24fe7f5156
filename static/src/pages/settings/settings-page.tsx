import { refusalSentence } from '../../../../src/domain/words/refusal';
import { Button } from '../../components/button';
import { SectionMessage } from '../../components/section-message';
import { Skeleton } from '../../components/skeleton';
import { useWords } from '../../page';
import { Problems } from './problems';
import { SettingsForm } from './settings-form';
import { type Settings, useSettings } from './use-settings';

/** A project's settings: who agrees the date of its epics, and by which rules. */
export function SettingsPage() {
  const settings = useSettings();
  const { view } = settings;
  return (
    <main class="settings">
      <header>
        <h1>Who agrees the date</h1>
        <p class="subtle">
          The product manager (PM) and the engineering manager (EM) both sign the date of each epic
          {view ? ` in ${view.project.name}` : ''}. An epic can name other people for itself.
        </p>
      </header>
      {view ? (
        <>
          {view.epicTypes.length === 0 && (
            <SectionMessage tone="information" title="This project has no epics">
              None of its issue types is at hierarchy level 1, so there is nothing to sign here yet. A Jira
              admin can add such a type.
            </SectionMessage>
          )}
          <SettingsForm settings={settings} view={view} />
          <Problems problems={view.problems} />
        </>
      ) : (
        <NotRead settings={settings} />
      )}
    </main>
  );
}

function NotRead({ settings: { outcome, read } }: { settings: Settings }) {
  const words = useWords();
  if (!outcome || outcome.kind === 'saved') return <Skeleton lines={8} />;
  const again = (
    <Button look="link" onClick={read}>
      Try again
    </Button>
  );
  if (outcome.kind === 'refused') {
    return (
      <SectionMessage tone="warning" actions={outcome.refusal.code === 'not-admin' ? undefined : again}>
        {refusalSentence(outcome.refusal, words)}
      </SectionMessage>
    );
  }
  return (
    <SectionMessage tone="error" title="Countersign did not answer" actions={again}>
      The connection may be lost, or the app busy.
    </SectionMessage>
  );
}
