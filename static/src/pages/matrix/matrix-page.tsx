import './matrix.css';
import { useMemo } from 'preact/hooks';
import { DECISIONS, type Decision } from '../../../../src/domain/decisions';
import { comparePressing } from '../../../../src/domain/pressing';
import { type MatrixRow, matrixRow } from '../../../../src/domain/report/matrix';
import { usePage, useWords } from '../../page';
import { useFreshness } from '../../use-freshness';
import type { Verify } from '../report/entry';
import { FieldsGone } from '../report/fields-gone';
import { ProblemMessage } from '../report/problem-message';
import { ReportSkeleton } from '../report/report-skeleton';
import { UnreadMessage } from '../report/unread-message';
import { useEpics } from '../report/use-epics';
import { useOpening } from '../report/use-opening';
import { isOpen, useRows } from '../report/use-rows';
import { ANSWERS } from './also-read';
import { Matrix } from './matrix';

/** Whose each decision is, and which of them have no answer: a project's open epics by the five decisions. */
export function MatrixPage({ verify }: { verify: Verify }) {
  const words = useWords();
  const projectId = usePage().project?.id ?? '';
  const opening = useOpening(projectId);
  const epics = useEpics('open', opening, projectId, verify, ANSWERS);
  const { base, typeIds, reload } = opening;
  useFreshness(reload, true);
  const viewer = { me: base?.me ?? '', today: words.today, now: 0 };
  const open = useRows(epics.entries, base, viewer, isOpen);
  const rows = useMemo(
    () =>
      base
        ? [...open]
            .sort(comparePressing)
            .map((row) => matrixRow(row, epics.entries.get(row.facts.id)?.lacking ?? {}, base.settings))
        : [],
    [open, epics.entries, base],
  );
  const problem = opening.problem ?? epics.problem;
  const isEmpty = epics.entries.size === 0;

  return (
    <div class="matrix">
      <h1 class="visually-hidden">Countersign: whose each decision is</h1>
      {typeIds?.length === 0 ? (
        <p class="nothing">This project has no epics: none of its issue types is at hierarchy level 1.</p>
      ) : problem && (isEmpty || problem.kind === 'not-seen') ? (
        <ProblemMessage problem={problem} words={words} onRetry={reload} />
      ) : !base || (isEmpty && !epics.isRead) ? (
        <ReportSkeleton />
      ) : (
        <>
          {problem && <ProblemMessage problem={problem} words={words} onRetry={reload} />}
          {epics.isLacking && <UnreadMessage epics={epics} onReload={reload} />}
          {epics.isRead && <FieldsGone base={base} gone={goneIn(rows)} />}
          <Matrix rows={rows} isRead={epics.isRead} words={words} />
        </>
      )}
    </div>
  );
}

/** Decisions whose field no epic has. */
function goneIn(rows: readonly MatrixRow[]): Decision[] {
  return DECISIONS.filter(
    (decision) => rows.length > 0 && rows.every(({ cells }) => cells[decision].state === 'gone'),
  );
}
