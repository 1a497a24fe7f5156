import { useEffect, useState } from 'preact/hooks';
import { FIX_VERSIONS } from '../../../../src/domain/date-field';
import type { Move } from '../../../../src/domain/move';
import { movedInAll } from '../../../../src/domain/report/in-all';
import type { ReportRow } from '../../../../src/domain/report/row';
import { inAllSentence } from '../../../../src/domain/words/in-all';
import type { Words } from '../../../../src/domain/words/words';
import { movesOf } from './date-moves';
import type { MovedSince } from './row-props';

interface InAllProps {
  row: ReportRow;
  movedSince: MovedSince;
  words: Words;
}

/** How far a date has moved in all since a day, where it moved more than once: a row's copy tells the last move alone. */
export function InAll({ row, movedSince: { since, settings }, words }: InAllProps) {
  const [moves, setMoves] = useState<readonly Move[] | 'not-read'>([]);
  useEffect(() => {
    // Of releases no issue's history tells.
    if (settings.source === FIX_VERSIONS) return;
    let isGone = false;
    const show = (read: readonly Move[] | 'not-read') => isGone || setMoves(read);
    movesOf(row, settings).then(show, () => show('not-read'));
    return () => {
      isGone = true;
    };
  }, [row.facts.id, row.move?.at, settings]);
  const inAll = moves === 'not-read' ? null : movedInAll(moves, since.at);
  const said = moves === 'not-read' ? 'earlier moves not read' : inAll && inAllSentence(inAll, words);
  return said && <span class="under">{said}</span>;
}
