import { useEffect, useRef } from 'preact/hooks';
import type { Day } from '../../../../src/domain/calendar';
import { usePage, useWords } from '../../page';
import { useFreshness } from '../../use-freshness';
import type { Verify } from './entry';
import { OnceRead } from './once-read';
import { Report } from './report';
import { useEpics } from './use-epics';
import { useOpening } from './use-opening';
import { useRowOf } from './use-rows';

/** What the page's address says of the report. */
export interface ReportAddress {
  /** Lists only what has moved since this day; null lists all. */
  movedSince: Day | null;
  /** What is listed otherwise, and how, as `listed.ts` reads it. */
  listed: string;
}

/** Takes over what the page's address is to say; `push` is a step that the browser's Back undoes. */
export type OnAddress = (change: Partial<ReportAddress>, how: 'push' | 'replace') => void;

interface ReportPageProps extends ReportAddress {
  verify: Verify;
  isShown: boolean;
  onAddress: OnAddress;
  /** Grows when something was signed in another view: what was read is old then. */
  changed: number;
  /** Called once the first epics, or why there are none, are on the page. */
  onPainted: () => void;
  onSigned: (ids: string[]) => void;
  onUndone: () => void;
}

/** The time by which moves count as late ones moves on by the hour: every move on makes all rows anew. */
const HOUR = 3_600_000;

/** A project's epics, and which of their dates were never agreed or have moved since. */
export function ReportPage({ verify, isShown, changed, onPainted, ...rest }: ReportPageProps) {
  const words = useWords();
  const projectId = usePage().project?.id ?? '';
  const opening = useOpening(projectId);
  const rowOf = useRowOf(opening.base, words.today, Math.floor(words.now / HOUR) * HOUR);
  const epics = useEpics('open', opening, projectId, { verify, prepare: rowOf });
  useFreshness(opening.reload, isShown);
  useReadAnew(opening.reload, isShown, changed);

  return (
    <div class="report">
      <h1 class="visually-hidden">Dates of this project’s epics</h1>
      <OnceRead opening={opening} epics={epics} onPainted={onPainted}>
        {(base) =>
          rowOf && (
            <Report
              base={base}
              opening={opening}
              epics={epics}
              rowOf={rowOf}
              verify={verify}
              words={words}
              {...rest}
            />
          )
        }
      </OnceRead>
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
