import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../../src/domain/views/settings';
import { refusalSentence } from '../../../../src/domain/words/refusal';
import { Button } from '../../components/button';
import { lazily } from '../../components/lazily';
import { SectionMessage } from '../../components/section-message';
import { Skeleton } from '../../components/skeleton';
import { useWords } from '../../page';
import { FindingsLost } from './awaited';
import { CopiedMessage } from './copy/copied-message';
import { CopyFrom } from './copy/copy-from';
import { SettingsForm } from './form/settings-form';
import { type Asked, Replace } from './replace/replace';
import { StandIns } from './stand-ins/stand-ins';
import { type Settings, useSettings } from './use-settings';

// Nothing stands in their place: what is below them moves once, if at all.
const DepartedMessage = lazily(
  () => import('./replace/departed-message').then((part) => part.DepartedMessage),
  () => null,
);
const Problems = lazily(
  () => import('./problems').then((part) => part.Problems),
  () => null,
);

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
      {view ? <Opened settings={settings} view={view} /> : <NotRead settings={settings} />}
    </main>
  );
}

function Opened({ settings, view }: { settings: Settings; view: SettingsView }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { copied, undoCopy, finding } = settings;
  const { departed = [], problems = [] } = finding.found ?? {};
  // Before anything is saved, copying is what helps most.
  const copiesFirst = view.settings.rev === 0;
  const copyFrom = <CopyFrom settings={settings} projectId={view.project.id} />;
  return (
    <>
      {view.epicTypes.length === 0 && (
        <SectionMessage tone="information" title="This project has no epics">
          None of its issue types is at hierarchy level 1, so there is nothing to sign here yet. A Jira admin
          can add such a type.
        </SectionMessage>
      )}
      <div class="found" role="status" tabIndex={-1}>
        {finding.isLost && <FindingsLost finding={finding} />}
        {departed.length > 0 && (
          <DepartedMessage
            departed={departed}
            onReplace={(person) => setAsked({ person, number: (asked?.number ?? 0) + 1 })}
          />
        )}
      </div>
      {copied && <CopiedMessage copied={copied} onUndo={undoCopy} />}
      {copiesFirst && copyFrom}
      <SettingsForm settings={settings} view={view} />
      <section class="at-once" aria-labelledby="at-once-heading">
        <h2 id="at-once-heading">When somebody is away or leaves</h2>
        <p class="subtle">What is done here is saved at once.</p>
        <StandIns settings={settings} view={view} />
        <Replace settings={settings} view={view} asked={asked} />
      </section>
      {!copiesFirst && copyFrom}
      {problems.length > 0 && <Problems problems={problems} />}
    </>
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
