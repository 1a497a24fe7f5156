import { type Period, samePeriod } from './calendar';
import { type DatedBy, FIX_VERSIONS, periodHeld } from './date-field';
import { instantOf } from './facts';
import type { Changes, FieldChange } from './field-change';
import { list, part, text } from './jira-json';
import type { Move, Mover } from './move';
import type { HistoryMark } from './record';

/** The account of Jira's own automation, the same on every site. */
const AUTOMATION = '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077';

/** A change of the date with the mover's name, which only Jira keeps. */
export interface NamedMove extends Move {
  name: string | null;
}

/** What Jira's history says of the date, oldest first. */
export interface DateHistory {
  moves: NamedMove[];
  /** False where Jira gave only the newest entries. */
  complete: boolean;
  /** Fields that were asked for; null where all were. Of others it says nothing. */
  asked: readonly string[] | null;
  /** The oldest entry given, of whatever field; null for none. */
  oldest: HistoryMark | null;
  /** The newest change of each field in the entries given. */
  changes: Changes;
}

/** A history that nobody has read: it says nothing, and nothing follows from it. */
export const UNREAD: DateHistory = { moves: [], complete: false, asked: null, oldest: null, changes: {} };

/** The history of a date that has never changed. */
export const NO_HISTORY: DateHistory = { moves: [], complete: true, asked: null, oldest: null, changes: {} };

/** Reads the date's changes from history entries in any order, as `expand=changelog` and the bulk changelog give them. */
export function dateHistory(
  entries: unknown,
  total: number | null,
  by: DatedBy,
  asked: readonly string[] | null = null,
): DateHistory {
  const histories = list(entries);
  const moves = histories.flatMap((history) => moveIn(history, by));
  const marks = histories.flatMap((history) => {
    const at = instantOf(history.created);
    return at === null ? [] : [{ at, id: text(history.id) }];
  });
  return {
    moves: moves.sort((a, b) => compareMarks(markOf(a), markOf(b))),
    complete: total === null || total <= histories.length,
    asked,
    oldest: marks.sort(compareMarks)[0] ?? null,
    changes: lastChanges(histories),
  };
}

/** Adds one page of the bulk changelog to the entries of each issue: an issue's may be parted. */
export function addBulkPage(entries: Map<string, unknown[]>, page: Record<string, unknown>): void {
  for (const { issueId, changeHistories } of list(page.issueChangeLogs)) {
    const known = entries.get(text(issueId)) ?? [];
    entries.set(text(issueId), known.concat(Array.isArray(changeHistories) ? changeHistories : []));
  }
}

function lastChanges(histories: readonly Record<string, unknown>[]): Changes {
  const changes: Record<string, FieldChange> = {};
  for (const history of histories) {
    const mark = { at: instantOf(history.created) ?? 0, id: text(history.id) };
    const { at, id: historyId } = mark;
    const name = text(part(history.author).displayName) || null;
    for (const { fieldId, fromString, toString: shownAfter } of list(history.items)) {
      if (typeof fieldId !== 'string') continue;
      const known = changes[fieldId];
      if (known && compareMarks(mark, markOf(known)) < 0) continue;
      const [from, to] = [text(fromString) || null, text(shownAfter) || null];
      changes[fieldId] = { at, historyId, by: moverOf(history), name, from, to };
    }
  }
  return changes;
}

/** The changes that a record has not followed yet; null where some of them may be missing. */
export function newsIn<M extends Move>(
  history: { moves: readonly M[]; complete: boolean; oldest: HistoryMark | null },
  mark: HistoryMark | null,
): M[] | null {
  const reaches =
    history.complete || (mark !== null && history.oldest !== null && compareMarks(history.oldest, mark) <= 0);
  if (!reaches) return null;
  return history.moves.filter(
    (move) => mark === null || (move.historyId !== mark.id && compareMarks(mark, markOf(move)) < 0),
  );
}

function moveIn(history: Record<string, unknown>, { source, zone }: DatedBy): NamedMove[] {
  // Of releases no issue's history tells.
  if (source === FIX_VERSIONS) return [];
  const item = list(history.items).find((each) => each.fieldId === source);
  const at = instantOf(history.created);
  if (!item || at === null) return [];
  const from = sideOf(item.from, item.fromString, zone);
  const to = sideOf(item.to, item.toString, zone);
  if (samePeriod(from, to)) return [];
  const author = part(history.author);
  const name = text(author.displayName) || null;
  return [{ historyId: text(history.id), source, from, to, at, by: moverOf(history), name }];
}

/**
 * Only what Jira says a person did themselves is a person's: an entry with metadata was made by something on their
 * behalf, such as an import or a rule that runs in their name.
 */
function moverOf(history: Record<string, unknown>): Mover {
  const author = part(history.author);
  const accountId = text(author.accountId) || null;
  if (accountId === null) return { kind: 'unknown', accountId };
  if (accountId === AUTOMATION) return { kind: 'automation', accountId };
  if (author.accountType === 'app') return { kind: 'app', accountId };
  return { kind: Object.keys(part(history.historyMetadata)).length > 0 ? 'unknown' : 'person', accountId };
}

/** Dates and instants are written exactly; of texts and options only what was shown says anything. */
function sideOf(written: unknown, shown: unknown, zone: string): Period | null {
  return periodHeld(written, zone) ?? periodHeld(shown, zone);
}

function markOf({ at, historyId }: Pick<Move, 'at' | 'historyId'>): HistoryMark {
  return { at, id: historyId };
}

/** By instant; entries of the same instant by Jira's ids, which are numbers that grow. */
function compareMarks(a: HistoryMark, b: HistoryMark): number {
  return a.at - b.at || a.id.length - b.id.length || (a.id < b.id ? -1 : Number(a.id > b.id));
}
