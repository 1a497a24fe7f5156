import { type AgreedDate, fieldOf } from '../agreement';
import { contains, daysBetween, type Period } from '../calendar';
import type { LedgerEvent } from '../event';
import { formatPeriod } from '../format';
import type { Move } from '../move';
import type { EpicRecord } from '../record';

/** A comment is for everybody who may see the issue, so it speaks one language and has no viewer. */
const READING = { locale: 'en-GB', timeZone: 'UTC' };

/**
 * What events in a row did to an agreed date, as a comment: it left it, came back to it, or was agreed anew; the last of
 * these counts. Null where nothing of that happened.
 */
export function commentText(before: EpicRecord, events: readonly LedgerEvent[]): string | null {
  let agreed = before.agreement.lastAgreed;
  let isLeft = agreed !== null && before.lastMove !== null && leaves(before.lastMove, agreed);
  let sentence: string | null = null;
  for (const { what } of events) {
    if (what.kind === 'moved' && agreed && fieldOf(what.move.source) === fieldOf(agreed.source)) {
      const isAway = leaves(what.move, agreed);
      if (isAway !== isLeft) sentence = isAway ? changed(agreed.on, what.move.to) : back(agreed.on);
      isLeft = isAway;
    } else if ((what.kind === 'signed' || what.kind === 'accepted') && what.agreed !== null) {
      if (agreed && isLeft) sentence = again(agreed.on, what.agreed);
      agreed = { source: what.value.source, on: what.agreed, at: 0 };
      isLeft = false;
    }
  }
  return sentence;
}

function leaves({ source, to }: Pick<Move, 'source' | 'to'>, agreed: AgreedDate): boolean {
  if (fieldOf(source) !== fieldOf(agreed.source)) return false;
  return source !== agreed.source || to === null || !contains(agreed.on, to);
}

function changed(from: Period, to: Period | null): string {
  if (to === null) return `The agreed date, ${written(from)}, was cleared.`;
  return `The date changed from ${written(from)}, which was agreed, to ${written(to)}, which is not agreed yet.`;
}

function back(on: Period): string {
  return `The date is ${written(on)} again, as agreed.`;
}

function again(from: Period, to: Period): string {
  const days = daysBetween(from, to);
  if (days === 0) return `The date is agreed again: ${written(to)}.`;
  const far = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
  return `The date is agreed again: ${written(to)}, ${far} than agreed before.`;
}

function written(period: Period): string {
  return formatPeriod(period, READING);
}
