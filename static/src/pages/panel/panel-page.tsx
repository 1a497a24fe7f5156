import { useState } from 'preact/hooks';
import { lazily } from '../../components/lazily';
import { useWords } from '../../page';
import { DateSection } from './date-section';
import { Decisions } from './decisions';
import { Foot } from './foot';
import { PanelSkeleton } from './panel-skeleton';
import { useFreshness } from './use-freshness';
import { usePanel } from './use-panel';

const Problem = lazily(() => import('../../epic/problem').then((part) => part.Problem));

/** The whole panel: the same page in the right column and, wider, as an issue panel. */
export function PanelPage() {
  const panel = usePanel(useWords());
  const [justClaimed, setJustClaimed] = useState(false);
  const { view, problem, reload, act, busy } = panel;
  useFreshness(view, reload);
  return (
    <main class="panel">
      <h1 class="visually-hidden">Countersign</h1>
      {view ? (
        <div class="panel-body">
          <DateSection
            view={view}
            panel={panel}
            focusDate={justClaimed}
            onClaimed={() => setJustClaimed(true)}
          />
          <Decisions view={view} act={act} busy={busy} />
          <Foot view={view} act={act} busy={busy} />
        </div>
      ) : problem ? (
        <Problem problem={problem} reload={reload} />
      ) : (
        <PanelSkeleton />
      )}
    </main>
  );
}
