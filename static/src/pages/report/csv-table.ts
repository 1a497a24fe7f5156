import { dayIn, daysBetween } from '../../../../src/domain/calendar';
import { isMove } from '../../../../src/domain/move';
import type { ReportRow } from '../../../../src/domain/report/row';
import type { AccountId, Role } from '../../../../src/domain/roles';
import { STATE_WORD } from '../../../../src/domain/words/date';
import { MOVER_WORD } from '../../../../src/domain/words/move';
import { waitingOn } from '../../../../src/domain/words/waiting';
import { ROLE_SHORT, type Words } from '../../../../src/domain/words/words';
import type { Cell } from './csv';

export interface CsvGroup {
  title: string;
  rows: readonly ReportRow[];
}

export const CSV_HEADER = [
  'Group',
  'Key',
  'Epic',
  'Link',
  'Status',
  'Date',
  'Overdue',
  'State',
  'Waiting on',
  'PM',
  'EM',
  'First agreed',
  'Last agreed',
  'Slip (days)',
  'Moved (days)',
  'Moved by',
  'Moved on',
  'Done',
];

/** The listed rows, one line each; dates as ISO 8601 writes them. */
export function csvRows(groups: readonly CsvGroup[], words: Words, siteUrl: string): Cell[][] {
  return groups.flatMap(({ title, rows }) =>
    rows.map(({ facts, evaluation, move }): Cell[] => [
      title,
      facts.key,
      facts.summary,
      `${siteUrl}/browse/${facts.key}`,
      facts.statusName,
      facts.value?.canonical ?? null,
      evaluation.overdue ? 'yes' : 'no',
      STATE_WORD[evaluation.state],
      waitingOn(evaluation)
        .map((each) =>
          each.person === null ? each.words : `${words.name(each.person)} (${ROLE_SHORT[each.role]})`,
        )
        .join('; '),
      holderNames(evaluation.roles.pm.holders, words),
      holderNames(evaluation.roles.em.holders, words),
      evaluation.firstAgreed?.on ?? null,
      evaluation.lastAgreed?.on ?? null,
      evaluation.slip,
      ...movedCells(move, words),
      facts.doneAt === null ? null : dayIn(words.timeZone, facts.doneAt),
    ]),
  );
}

/** How far the date moved last (empty where it was cleared), by what kind of mover, and on which day. */
function movedCells(move: ReportRow['move'], words: Words): Cell[] {
  if (!move || !isMove(move)) return [null, null, null];
  const { from, to, by, at } = move;
  const days = from !== null && to !== null ? daysBetween(from, to) : null;
  return [days, MOVER_WORD[by], dayIn(words.timeZone, at)];
}

/** Everybody whom the rows name. */
export function peopleIn(groups: readonly CsvGroup[]): Set<AccountId> {
  const roles: Role[] = ['pm', 'em'];
  return new Set(
    groups.flatMap(({ rows }) =>
      rows.flatMap(({ evaluation }) =>
        roles.flatMap((role) => evaluation.roles[role].holders.map((holder) => holder.person)),
      ),
    ),
  );
}

function holderNames(holders: readonly { person: AccountId }[], words: Words): string {
  return holders.map((holder) => words.name(holder.person)).join('; ');
}
