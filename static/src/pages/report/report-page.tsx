import { useEffect, useRef } from 'preact/hooks';
import type { Day } from '../../../../src/domain/calendar';
import { lazily } from '../../components/lazily';
import { SectionMessage } from '../../components/section-message';
import { usePage, useWords } from '../../page';
import { useFreshness } from '../../use-freshness';
import type { Verify } from './entry';
import { Report } from './report';
import { ReportSkeleton } from './report-skeleton';
import { useEpics } from './use-epics';
import { useOpening } from './use-opening';

const ProblemMessage = lazily(() => import('./problem-message').then((part) => part.ProblemMessage));

interface ReportPageProps {
  verify: Verify;
  isShown: boolean;
  movedSince: Day | null;
  onMovedSince: (day: Day | null) => void;
  /** Grows when something was signed in another view: what was read is old then. */
  changed: number;
  /** Called once the first epics, or why there are none, are on the page. */
  onPainted: () => void;
  onSigned: (ids: string[]) => void;
  onUndone: () => void;
}

/** A project's epics, and which of their dates were never agreed or have moved since. */
export function ReportPage({ verify, isShown, changed, onPainted, ...rest }: ReportPageProps) {
  const words = useWords();
  const projectId = usePage().project?.id ?? '';
  const opening = useOpening(projectId);
  const epics = useEpics('open', opening, projectId, verify);
  const { base, typeIds, reload } = opening;
  useFreshness(reload, isShown);
  useReadAnew(reload, isShown, changed);
  const problem = opening.problem ?? epics.problem;
  const isEmpty = epics.entries.size === 0;
  const isPainted =
    problem !== null || typeIds?.length === 0 || (base !== null && (!isEmpty || epics.isRead));
  useEffect(() => {
    if (isPainted) onPainted();
  }, [isPainted, onPainted]);

  return (
    <div class="report">
      <h1 class="visually-hidden">Countersign: the dates of this project’s epics</h1>
      {typeIds?.length === 0 ? (
        <NoEpicTypes />
      ) : problem && (isEmpty || problem.kind === 'not-seen') ? (
        <ProblemMessage problem={problem} words={words} onRetry={reload} />
      ) : !base || (isEmpty && !epics.isRead) ? (
        <ReportSkeleton />
      ) : (
        <>
          {problem && <ProblemMessage problem={problem} words={words} onRetry={reload} />}
          <Report base={base} opening={opening} epics={epics} verify={verify} words={words} {...rest} />
        </>
      )}
    </div>
  );
}

/** Reads everything again where the report comes back on screen after something was signed beside it. */
function useReadAnew(reload: () => void, isShown: boolean, changed: number): void {
  const seen = useRef(changed);
  useEffect(() => {
    if (!isShown || seen.current === changed) return;
    seen.current = changed;
    reload();
  }, [isShown, changed, reload]);
}

function NoEpicTypes() {
  return (
    <SectionMessage tone="information" title="This project has no epics">
      None of its issue types is at hierarchy level 1, so there is no date to agree here. A Jira admin can add
      such a type to the project.
    </SectionMessage>
  );
}
