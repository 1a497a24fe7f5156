import type { AgreedDate } from '../agreement';
import { contains, daysBetween, type Period } from '../calendar';
import type { LedgerEvent } from '../event';
import { formatPeriod } from '../format';
import type { EpicRecord } from '../record';

/** A comment is for everybody who may see the issue, so it speaks one language and has no viewer. */
const READING = { locale: 'en-GB', timeZone: 'UTC' };

/** What events in a row did to an agreed date, as a comment; null where it is neither left nor agreed again. */
export function commentText(before: EpicRecord, events: readonly LedgerEvent[]): string | null {
  const sentences: string[] = [];
  let agreed = before.agreement.lastAgreed;
  let isLeft = isLeftNow(before, agreed);
  for (const { what } of events) {
    if (what.kind === 'moved' && agreed && what.move.source === agreed.source) {
      const { to } = what.move;
      const leaves = to === null || !contains(agreed.on, to);
      if (leaves && !isLeft) sentences.push(changed(agreed.on, to));
      isLeft = leaves;
    } else if ((what.kind === 'signed' || what.kind === 'accepted') && what.agreed !== null) {
      if (agreed && (isLeft || agreed.on !== what.agreed)) sentences.push(again(agreed.on, what.agreed));
      agreed = { source: what.value.source, on: what.agreed, at: 0 };
      isLeft = false;
    }
  }
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function isLeftNow({ lastMove }: EpicRecord, agreed: AgreedDate | null): boolean {
  if (!agreed || !lastMove || lastMove.source !== agreed.source) return false;
  return lastMove.to === null || !contains(agreed.on, lastMove.to);
}

function changed(from: Period, to: Period | null): string {
  if (to === null) return `The agreed date, ${written(from)}, was cleared.`;
  return `The date changed from ${written(from)}, which was agreed, to ${written(to)}, which is not agreed yet.`;
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
