import { evaluate } from '../domain/evaluate';
import { type EpicRecord, UNCLEAR_COLUMN } from '../domain/record';
import { columnWords } from '../domain/words/column';
import type { CopiedEpic } from './copy-record';
import type { Moment, Ports } from './ports';

/** What is known of Jira's column after a look at it. */
export type Column = Pick<EpicRecord, 'column' | 'columnProblem'>;

/** What Jira's column should say of an epic; null for nothing. */
export function columnOf(
  { facts, settings }: Pick<CopiedEpic, 'facts' | 'settings'>,
  { agreement, frozen }: Pick<EpicRecord, 'agreement' | 'frozen'>,
): string | null {
  if (!settings.column || settings.withoutCopies || frozen) return null;
  const { value, phase, isFieldGone } = facts;
  // No word depends on the day.
  return columnWords(evaluate({ value, phase, isFieldGone, agreement, settings, today: '0001-01-01' }));
}

/**
 * Writes Jira's column where it should say something else than was written last. First it is noted that this is no
 * longer known: whatever breaks on the way, the next look writes again.
 */
export async function writeColumn(
  { epics, app }: Pick<Ports, 'epics' | 'app'>,
  { now }: Moment,
  epic: CopiedEpic,
  record: EpicRecord,
): Promise<Column> {
  const words = columnOf(epic, record);
  const before = record.column;
  if (words === before) return { column: before, columnProblem: null };
  const { id } = epic.facts;
  await epics.noteCopies(id, { ...record, column: UNCLEAR_COLUMN }, 'behind', record.waitedOn);
  const status = await app.writeColumn(id, words);
  if (status === 204) return { column: words, columnProblem: null };
  // Busy, or no answer: whoever mends what was left behind tries again within the hour.
  if (status === 429 || status >= 500) return { column: UNCLEAR_COLUMN, columnProblem: null };
  return { column: before, columnProblem: { status, at: now } };
}

/** What is known where somebody else changed the record meanwhile: of two who may have written, either was the last. */
export function columnAfter(before: EpicRecord, { column }: Column, after: EpicRecord): string | null {
  return column === before.column && column !== UNCLEAR_COLUMN ? after.column : UNCLEAR_COLUMN;
}
