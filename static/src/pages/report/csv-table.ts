import { dayIn, daysBetween } from '../../../../src/domain/calendar';
import type { Evaluation } from '../../../../src/domain/evaluate';
import { isMove } from '../../../../src/domain/move';
import type { ReportRow } from '../../../../src/domain/report/row';
import type { AccountId, Role } from '../../../../src/domain/roles';
import type { HolderStanding, RoleStanding } from '../../../../src/domain/standing';
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
  'PM signed',
  'EM',
  'EM signed',
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
      ...roleCells(evaluation.roles.pm, words),
      ...roleCells(evaluation.roles.em, words),
      evaluation.firstAgreed?.on ?? null,
      evaluation.firstAgreed && evaluation.baseline,
      evaluation.lastAgreed?.on ?? null,
      evaluation.slip,
      ...movedCells(move, words),
      facts.doneAt === null ? null : dayIn(words.timeZone, facts.doneAt),
    ]),
  );
}

/** Who has the role, and who of them or for them has signed the date, on which day. */
function roleCells({ holders }: RoleStanding, words: Words): [Cell, Cell] {
  const signed = signedBy(holders, words).map(({ name, standsInFor, on }) =>
    [name, ...(standsInFor === null ? [] : [`for ${standsInFor}`]), on].join(' '),
  );
  return [holderNames(holders, words).join('; '), signed.join('; ')];
}

/** The sign-offs that count for the date as it is. */
export function signedBy(holders: readonly HolderStanding[], words: Words) {
  return holders.flatMap(({ signed }) =>
    signed
      ? {
          name: words.name(signed.person),
          standsInFor: signed.for === undefined ? null : words.name(signed.for),
          on: dayIn(words.timeZone, signed.at),
        }
      : [],
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
      ...roles.flatMap((role) =>
        standings[role].holders.flatMap(({ person, standIn, signed }) => [
          person,
          standIn,
          signed?.person ?? null,
          signed?.for ?? null,
        ]),
      ),
      counter?.by ?? null,
      counter?.for ?? null,
    ]),
  );
  return new Set(named.filter((person) => person !== null));
}

export function holderNames(holders: readonly { person: AccountId }[], words: Words): string[] {
  return holders.map((holder) => words.name(holder.person));
}
