import './matrix.css';
import { useMemo } from 'preact/hooks';
import { DECISIONS, type Decision } from '../../../../src/domain/decisions';
import { mostPressingFirst } from '../../../../src/domain/pressing';
import { type MatrixRow, matrixRow } from '../../../../src/domain/report/matrix';
import { usePage, useWords } from '../../page';
import { useFreshness } from '../../use-freshness';
import type { Verify } from '../report/entry';
import { FieldsGone } from '../report/fields-gone';
import { OnceRead } from '../report/once-read';
import { UnreadMessage } from '../report/unread-message';
import { useEpics } from '../report/use-epics';
import { useOpening } from '../report/use-opening';
import { isOpen, useRowOf, useRows } from '../report/use-rows';
import { ANSWERS } from './also-read';
import { Matrix } from './matrix';

interface MatrixPageProps {
  verify: Verify;
  /** Called once the first epics, or why there are none, are on the page. */
  onPainted: () => void;
}

/** Whose each decision is, and which of them have no answer: a project's open epics by the five decisions. */
export function MatrixPage({ verify, onPainted }: MatrixPageProps) {
  const words = useWords();
  const projectId = usePage().project?.id ?? '';
  const opening = useOpening(projectId);
  const rowOf = useRowOf(opening.base, words.today, 0);
  const epics = useEpics('open', opening, projectId, { verify, also: ANSWERS, prepare: rowOf });
  const { base, reload } = opening;
  useFreshness(reload, true);
  const open = useRows(epics.entries, rowOf, isOpen);
  const rows = useMemo(
    () =>
      base
        ? mostPressingFirst(open).map((row) =>
            matrixRow(row, epics.entries.get(row.facts.id)?.lacking ?? {}, base.settings),
          )
        : [],
    [open, epics.entries, base],
  );

  return (
    <div class="matrix">
      <h1 class="visually-hidden">Countersign: whose each decision is</h1>
      <OnceRead opening={opening} epics={epics} onPainted={onPainted}>
        {(base) => (
          <>
            {epics.isLacking && <UnreadMessage epics={epics} onReload={reload} />}
            {epics.isRead && <FieldsGone base={base} gone={goneIn(rows)} />}
            <Matrix rows={rows} isRead={epics.isRead} words={words} />
          </>
        )}
      </OnceRead>
    </div>
  );
}

/** Decisions whose field no epic has. */
function goneIn(rows: readonly MatrixRow[]): Decision[] {
  return DECISIONS.filter(
    (decision) => rows.length > 0 && rows.every(({ cells }) => cells[decision].state === 'gone'),
  );
}
