import type { AgreedDate, Agreement, Signoff } from './agreement';
import type { EpicRecord } from './record';
import type { AccountId } from './roles';
import type { Suggestion } from './suggestion';
import type { AgreedDates, BaselineBefore, Reopening, UndoNote, Unmoved } from './undo-note';

/** What of a record is as it was before an action; null where a later event has changed that, so that it stays. */
export function takeBack(record: EpicRecord, note: UndoNote, by: AccountId): Partial<EpicRecord> | null {
  switch (note.kind) {
    case 'signed':
      return takeBackSigned(record, note);
    case 'withdrew':
      return withAgreement(withSignoffs(record.agreement, note.removed));
    case 'suggested':
      return takeBackSuggested(record, note);
    case 'accepted':
      return takeBackAccepted(record, note);
    case 'took-back':
      return reopened(record, record.agreement, note.reopens);
    case 'set-baseline':
    case 'kept-baseline':
      return takeBackBaseline(record, note, note.kind);
    case 'claimed':
      return takeBackClaim(record, note, by);
    case 'answered':
      return takeBackAnswered(record, note);
    case 'acknowledged':
      return takeBackAcknowledgment(record, note);
  }
}

type Note<Kind extends UndoNote['kind']> = Extract<UndoNote, { kind: Kind }>;

function withAgreement(agreement: Agreement | null): Partial<EpicRecord> | null {
  return agreement && { agreement };
}

function takeBackSigned(record: EpicRecord, note: Note<'signed'>): Partial<EpicRecord> | null {
  const agreement = takeBackSignoffs(record.agreement, note, note.replaced);
  const open = agreement && note.reopens ? reopened(record, agreement, note.reopens) : null;
  return open ?? withAgreement(agreement);
}

function takeBackSignoffs(
  agreement: Agreement,
  note: AgreedDates & { added: readonly Signoff[] },
  replaced: readonly Signoff[] = [],
): Agreement | null {
  const stays = agreement.signoffs.filter((each) => !note.added.some((added) => sameInstance(added, each)));
  if (stays.length === agreement.signoffs.length && note.added.length > 0) return null;
  const signoffs = [...replaced, ...stays];
  if (same(note.lastBefore, note.lastAfter)) return { ...agreement, signoffs };
  // This made an agreement; one made since rests on it.
  if (!same(agreement.lastAgreed, note.lastAfter) || !same(agreement.firstAgreed, note.firstAfter))
    return null;
  return { ...agreement, signoffs, firstAgreed: note.firstBefore, lastAgreed: note.lastBefore };
}

/** With sign-offs given back; null where all of them have been already. */
function withSignoffs(agreement: Agreement, removed: readonly Signoff[]): Agreement | null {
  const missing = removed.filter((each) => !agreement.signoffs.some((known) => sameInstance(each, known)));
  if (removed.length > 0 && missing.length === 0) return null;
  return { ...agreement, signoffs: [...agreement.signoffs, ...missing] };
}

function takeBackSuggested(
  { agreement, suggestions }: EpicRecord,
  note: Note<'suggested'>,
): Partial<EpicRecord> | null {
  const isOpen = note.counterAfter !== null && agreement.counter?.at === note.counterAfter.at;
  const restored = isOpen ? withSignoffs(agreement, note.removed) : null;
  return (
    restored && {
      agreement: { ...restored, counter: note.counterBefore },
      suggestions: suggestions
        .filter(({ id }) => id !== note.suggestion)
        .map((each) => (each.id === note.answered ? { ...each, end: null } : each)),
    }
  );
}

/** Children that have left the epic since do not come back by it. */
function takeBackAccepted(record: EpicRecord, note: Note<'accepted'>): Partial<EpicRecord> | null {
  const { toMoveOut, suggestions } = record;
  const agreement = takeBackSignoffs(record.agreement, note);
  const areAllHere = note.toMoveOut.every(({ id }) => toMoveOut.some((child) => child.id === id));
  if (!agreement || !areAllHere) return null;
  const open = note.reopens
    ? reopened(record, agreement, note.reopens)
    : { agreement, suggestions: endedAs(suggestions, note.suggestion, 'overtaken') };
  const stays = toMoveOut.filter(({ id }) => !note.toMoveOut.some((child) => child.id === id));
  return open && { ...open, toMoveOut: stays };
}

/** With a suggestion open again; null where another one came after it, or the date that it answers has moved since. */
function reopened(
  record: EpicRecord,
  agreement: Agreement,
  { suggestion, counter, ...before }: Reopening,
): Partial<EpicRecord> | null {
  const { suggestions } = record;
  if (hasMoved(record, before) || suggestions.at(-1)?.id !== suggestion) return null;
  return { agreement: { ...agreement, counter }, suggestions: endedAs(suggestions, suggestion, null) };
}

function endedAs(suggestions: readonly Suggestion[], id: string, end: Suggestion['end']): Suggestion[] {
  return suggestions.map((each) => (each.id === id ? { ...each, end } : each));
}

function hasMoved({ lastMove }: EpicRecord, before: Unmoved): boolean {
  return (lastMove?.historyId ?? null) !== before.lastMove;
}

function takeBackBaseline(
  record: EpicRecord,
  before: BaselineBefore,
  kind: 'set-baseline' | 'kept-baseline',
): Partial<EpicRecord> | null {
  const { agreement, formerBaselines } = record;
  const { firstAgreed, baseline, ask, askText } = before;
  const isSet = kind === 'set-baseline';
  const isSince = agreement.ask !== null || agreement.baseline !== baseline + (isSet ? 1 : 0);
  if (isSince || hasMoved(record, before)) return null;
  if (!isSet) return { agreement: { ...agreement, ask }, askText };
  return {
    agreement: { ...agreement, firstAgreed, baseline, ask },
    askText,
    formerBaselines: firstAgreed ? formerBaselines.slice(0, -1) : formerBaselines,
  };
}

/** The role as it was before the claim; null where somebody has changed it since, or the claim was used to sign. */
function takeBackClaim(
  { agreement, holdersSince }: EpicRecord,
  note: Note<'claimed'>,
  by: AccountId,
): Partial<EpicRecord> | null {
  const people = agreement.holders[note.role];
  if (people === 'not-here' || people?.length !== 1 || people[0] !== by) return null;
  if (agreement.signoffs.some((each) => each.role === note.role && each.person === by)) return null;
  const { [note.role]: _claimed, ...others } = agreement.holders;
  const { [note.role]: _since, ...sinceOthers } = holdersSince;
  return {
    agreement: {
      ...agreement,
      holders: note.before === null ? others : { ...others, [note.role]: note.before },
      successions: agreement.successions.map((each) =>
        each.role === note.role && each.from === note.inherited && each.to === by
          ? { ...each, to: null }
          : each,
      ),
    },
    holdersSince: sinceOthers,
  };
}

function takeBackAnswered(
  { answers }: EpicRecord,
  { decision, before, after }: Note<'answered'>,
): Partial<EpicRecord> | null {
  if (answers[decision]?.rev !== after?.rev) return null;
  const { [decision]: _written, ...others } = answers;
  return { answers: before ? { ...others, [decision]: before } : others };
}

/** The change is marked again, unless another one was heard of since. */
function takeBackAcknowledgment(
  { acknowledged, answerChanges }: EpicRecord,
  { decision, historyId, before }: Note<'acknowledged'>,
): Partial<EpicRecord> | null {
  if (acknowledged[decision]?.historyId !== historyId) return null;
  const { [decision]: _, ...others } = acknowledged;
  const change = answerChanges[decision];
  const marked = change?.historyId === historyId ? { [decision]: { ...change, drifted: true } } : {};
  return {
    acknowledged: before ? { ...others, [decision]: before } : others,
    answerChanges: { ...answerChanges, ...marked },
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
