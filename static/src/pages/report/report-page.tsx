import { lazily } from '../../components/lazily';
import { SectionMessage } from '../../components/section-message';
import { usePage, useWords } from '../../page';
import type { Verify } from './entry';
import { Report } from './report';
import { ReportSkeleton } from './report-skeleton';
import { useEpics } from './use-epics';
import { useFreshness } from './use-freshness';
import { useOpening } from './use-opening';

const ProblemMessage = lazily(() => import('./problem-message').then((part) => part.ProblemMessage));

/** A project's epics, and which of their dates were never agreed or have moved since. */
export function ReportPage({ verify }: { verify: Verify }) {
  const words = useWords();
  const projectId = usePage().project?.id ?? '';
  const opening = useOpening(projectId);
  const epics = useEpics('open', opening, projectId, verify);
  useFreshness(opening.reload);
  const { base, typeIds } = opening;
  const problem = opening.problem ?? epics.problem;
  const isEmpty = epics.entries.size === 0;

  return (
    <main class="report">
      <h1 class="visually-hidden">Countersign: the dates of this project’s epics</h1>
      {typeIds?.length === 0 ? (
        <NoEpicTypes />
      ) : problem && (isEmpty || problem.kind === 'not-seen') ? (
        <ProblemMessage problem={problem} words={words} onRetry={opening.reload} />
      ) : !base || (isEmpty && !epics.isRead) ? (
        <ReportSkeleton />
      ) : (
        <>
          {problem && <ProblemMessage problem={problem} words={words} onRetry={opening.reload} />}
          <Report base={base} opening={opening} epics={epics} verify={verify} words={words} />
        </>
      )}
    </main>
  );
}

function NoEpicTypes() {
  return (
    <SectionMessage tone="information" title="This project has no epics">
      None of its issue types is at hierarchy level 1, so there is no date to agree here. A Jira admin can add
      such a type to the project.
    </SectionMessage>
  );
}
