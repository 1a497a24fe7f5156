import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReportBase } from '../../../../src/domain/views/report';
import { lazily } from '../../components/lazily';
import { SectionMessage } from '../../components/section-message';
import { useWords } from '../../page';
import { ReportSkeleton } from './report-skeleton';
import type { Epics } from './use-epics';
import type { Opening } from './use-opening';

const ProblemMessage = lazily(() => import('./problem-message').then((part) => part.ProblemMessage));

interface OnceReadProps {
  opening: Opening;
  epics: Epics;
  /** Called once the first epics, or why there are none, are on the page. */
  onPainted: () => void;
  children: (base: ReportBase) => ComponentChildren;
}

/** A project's epics as soon as there are some to show; before that, or instead, what is awaited or in the way. */
export function OnceRead({ opening, epics, onPainted, children }: OnceReadProps) {
  const words = useWords();
  const { base, typeIds, reload } = opening;
  const problem = opening.problem ?? epics.problem;
  const isEmpty = epics.entries.size === 0;
  const hasNoTypes = typeIds?.length === 0;
  const isPainted = problem !== null || hasNoTypes || (base !== null && (!isEmpty || epics.isRead));
  useEffect(() => {
    if (isPainted) onPainted();
  }, [isPainted, onPainted]);

  if (hasNoTypes) return <NoEpicTypes />;
  if (problem && (isEmpty || problem.kind === 'not-seen'))
    return <ProblemMessage problem={problem} words={words} onRetry={reload} />;
  if (!base || (isEmpty && !epics.isRead)) return <ReportSkeleton />;
  return (
    <>
      {problem && <ProblemMessage problem={problem} words={words} onRetry={reload} />}
      {children(base)}
    </>
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
