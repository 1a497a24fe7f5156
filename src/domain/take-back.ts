import type { AgreedDate, Agreement, Signoff } from './agreement';
import type { UndoNote } from './event';
import type { EpicRecord } from './record';
import type { AccountId } from './roles';

/** What of a record an undone action may have changed. */
type Part = Pick<EpicRecord, 'agreement' | 'acknowledged' | 'answerChanges'>;

/** The record without what the action did; null where a later event has already changed that. */
export function takeBack(record: Part, note: UndoNote, by: AccountId): Part | null {
  if (note.kind === 'acknowledged') return takeBackAcknowledgment(record, note);
  const agreement = takeBackIn(record.agreement, note, by);
  return agreement && { ...record, agreement };
}

type OfAgreement = Exclude<UndoNote, { kind: 'acknowledged' }>;

function takeBackIn(agreement: Agreement, note: OfAgreement, by: AccountId): Agreement | null {
  switch (note.kind) {
    case 'signed': {
      const stays = agreement.signoffs.filter(
        (each) => !note.added.some((added) => sameInstance(added, each)),
      );
      if (stays.length === agreement.signoffs.length && note.added.length > 0) return null;
      const signoffs = [...note.replaced, ...stays];
      if (same(note.lastBefore, note.lastAfter)) return { ...agreement, signoffs };
      // This sign-off made an agreement; one made since rests on it.
      if (!same(agreement.lastAgreed, note.lastAfter) || !same(agreement.firstAgreed, note.firstAfter)) {
        return null;
      }
      return { ...agreement, signoffs, firstAgreed: note.firstBefore, lastAgreed: note.lastBefore };
    }
    case 'withdrew':
      return withSignoffs(agreement, note.removed);
    case 'suggested': {
      const isOpen = note.counterAfter !== null && agreement.counter?.at === note.counterAfter.at;
      const restored = isOpen ? withSignoffs(agreement, note.removed) : null;
      return restored && { ...restored, counter: note.counterBefore };
    }
    case 'claimed':
      return takeBackClaim(agreement, note, by);
  }
}

/** The change is marked again, unless another one was heard of since. */
function takeBackAcknowledgment(
  { agreement, acknowledged, answerChanges }: Part,
  { decision, historyId, before }: Extract<UndoNote, { kind: 'acknowledged' }>,
): Part | null {
  if (acknowledged[decision]?.historyId !== historyId) return null;
  const { [decision]: _, ...others } = acknowledged;
  const change = answerChanges[decision];
  const marked = change?.historyId === historyId ? { [decision]: { ...change, drifted: true } } : {};
  return {
    agreement,
    acknowledged: before ? { ...others, [decision]: before } : others,
    answerChanges: { ...answerChanges, ...marked },
  };
}

/** With sign-offs given back; null where all of them have been already. */
function withSignoffs(agreement: Agreement, removed: readonly Signoff[]): Agreement | null {
  const missing = removed.filter((each) => !agreement.signoffs.some((known) => sameInstance(each, known)));
  if (removed.length > 0 && missing.length === 0) return null;
  return { ...agreement, signoffs: [...agreement.signoffs, ...missing] };
}

/** The role as it was before the claim; null where somebody has changed it since, or the claim was used to sign. */
function takeBackClaim(
  agreement: Agreement,
  note: Extract<UndoNote, { kind: 'claimed' }>,
  by: AccountId,
): Agreement | null {
  const people = agreement.holders[note.role];
  if (people === 'not-here' || people?.length !== 1 || people[0] !== by) return null;
  if (agreement.signoffs.some((each) => each.role === note.role && each.person === by)) return null;
  const { [note.role]: _claimed, ...others } = agreement.holders;
  return {
    ...agreement,
    holders: note.before === null ? others : { ...others, [note.role]: note.before },
    successions: agreement.successions.map((each) =>
      each.role === note.role && each.from === note.inherited && each.to === by
        ? { ...each, to: null }
        : each,
    ),
  };
}

function same(a: AgreedDate | null, b: AgreedDate | null): boolean {
  return a?.source === b?.source && a?.on === b?.on && a?.at === b?.at;
}

function sameInstance(a: Signoff, b: Signoff): boolean {
  return (
    a.person === b.person &&
    a.role === b.role &&
    a.for === b.for &&
    a.period === b.period &&
    a.source === b.source &&
    a.at === b.at
  );
}
