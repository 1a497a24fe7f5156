import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReportBase } from '../../../../src/domain/views/report';
import { lazily } from '../../components/lazily';
import { useWords } from '../../page';
import { ReportSkeleton } from './report-skeleton';
import type { Epics } from './use-epics';
import type { Opening, Problem } from './use-opening';

const ProblemMessage = lazily(() => import('./problem-message').then((part) => part.ProblemMessage));

interface OnceReadProps {
  opening: Opening;
  epics: Epics;
  /** Called once the first epics, or why there are none, are on the page. */
  onPainted: () => void;
  children: (base: ReportBase) => ComponentChildren;
}

const NO_TYPES: Problem = { kind: 'no-types' };

/** A project's epics as soon as there are some to show; before that, or instead, what is awaited or in the way. */
export function OnceRead({ opening, epics, onPainted, children }: OnceReadProps) {
  const words = useWords();
  const { base, typeIds, reload } = opening;
  const isEmpty = epics.entries.size === 0;
  const problem = typeIds?.length === 0 ? NO_TYPES : (opening.problem ?? epics.problem);
  const isPainted = problem !== null || (base !== null && (!isEmpty || epics.isRead));
  useEffect(() => {
    if (isPainted) onPainted();
  }, [isPainted, onPainted]);

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
