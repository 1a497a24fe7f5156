import { dayIn, daysBetween } from '../../../../src/domain/calendar';
import type { Evaluation } from '../../../../src/domain/evaluate';
import { isMove } from '../../../../src/domain/move';
import type { ReportRow } from '../../../../src/domain/report/row';
import type { AccountId, Role } from '../../../../src/domain/roles';
import { stateWord } from '../../../../src/domain/words/date';
import { MOVER_WORD } from '../../../../src/domain/words/move';
import { waitedName, waitingOn } from '../../../../src/domain/words/waiting';
import type { Words } from '../../../../src/domain/words/words';
import type { Cell } from './csv';
import { EPIC_HEADER, epicCells } from './csv-epic';

export interface CsvGroup {
  title: string;
  rows: readonly ReportRow[];
}

export const CSV_HEADER = [
  'Group',
  ...EPIC_HEADER,
  'Date',
  'Overdue',
  'State',
  'Suggested date',
  'Waiting on',
  'PM',
  'EM',
  'First agreed',
  'Baseline',
  'Last agreed',
  'Slip (days)',
  'Moved (days)',
  'Moved by',
  'Moved on',
  'Done',
];

/** The listed rows, one line each; dates as ISO 8601 writes them. */
export function csvRows(groups: readonly CsvGroup[], viewer: Words, siteUrl: string): Cell[][] {
  // Others read it: nobody in it is "you".
  const words = { ...viewer, me: '' };
  return groups.flatMap(({ title, rows }) =>
    rows.map(({ facts, evaluation, move }): Cell[] => [
      title,
      ...epicCells(facts, siteUrl),
      facts.value?.canonical ?? facts.written,
      evaluation.overdue ? 'yes' : 'no',
      stateWord(evaluation),
      suggestedDate(evaluation),
      waitingOn(evaluation)
        .map((each) => waitedName(each, words))
        .join('; '),
      holderNames(evaluation.roles.pm.holders, words).join('; '),
      holderNames(evaluation.roles.em.holders, words).join('; '),
      evaluation.firstAgreed?.on ?? null,
      evaluation.firstAgreed && evaluation.baseline,
      evaluation.lastAgreed?.on ?? null,
      evaluation.slip,
      ...movedCells(move, words),
      facts.doneAt === null ? null : dayIn(words.timeZone, facts.doneAt),
    ]),
  );
}

/** Empty also where the date itself is to stay, without some of the epic's children. */
export function suggestedDate({ counter }: Evaluation): Cell {
  return counter && counter.without === 0 ? counter.suggests : null;
}

/** How far the date moved last (empty where it was cleared), by what kind of mover, and on which day. */
export function movedCells(move: ReportRow['move'], words: Words): [Cell, Cell, Cell] {
  if (!move || !isMove(move)) return [null, null, null];
  const { from, to, by, at } = move;
  const days = from !== null && to !== null ? daysBetween(from, to) : null;
  return [days, MOVER_WORD[by], dayIn(words.timeZone, at)];
}

/** Everybody whom the rows name, in the file or as text. */
export function peopleIn(groups: readonly CsvGroup[]): Set<AccountId> {
  const roles: Role[] = ['pm', 'em'];
  const named = groups.flatMap(({ rows }) =>
    rows.flatMap(({ evaluation: { roles: standings, counter } }) => [
      ...roles.flatMap((role) => standings[role].holders.flatMap(({ person, standIn }) => [person, standIn])),
      counter?.by ?? null,
      counter?.for ?? null,
    ]),
  );
  return new Set(named.filter((person) => person !== null));
}

export function holderNames(holders: readonly { person: AccountId }[], words: Words): string[] {
  return holders.map((holder) => words.name(holder.person));
}
