import type { AgreedDate, Agreement, Signoff } from './agreement';
import { isOvertaken, isPast } from './overtaken';
import type { DoneAction, EpicRecord } from './record';
import type { AccountId } from './roles';
import type { AgreedDates, UndoNote } from './undo-note';

/**
 * What of a record is as it was before an action; null where something that came later rests on the action, so that it
 * stays.
 *
 * @param rev the record's `rev` once it is undone
 */
export function takeBack(record: EpicRecord, action: DoneAction, rev: number): Partial<EpicRecord> | null {
  const { undo: note } = action;
  if (!note || isOvertaken(record, action, note.kind)) return null;
  switch (note.kind) {
    case 'signed':
      return takeBackSigned(record, note, action);
    case 'withdrew':
      return withAgreement(withSignoffs(record.agreement, note.removed));
    case 'suggested':
      return takeBackSuggested(record, note);
    case 'accepted':
      return takeBackAccepted(record, note, action);
    case 'took-back':
      return reopened(record, record.agreement, note, action);
    case 'set-baseline':
    case 'kept-baseline':
      return takeBackBaseline(record, note);
    case 'claimed':
      return takeBackClaim(record, note, action.by);
    case 'answered':
      return takeBackAnswered(record, note, rev);
    case 'acknowledged':
      return takeBackAcknowledgment(record, note);
  }
}

type Note<Kind extends UndoNote['kind']> = Extract<UndoNote, { kind: Kind }>;

function withAgreement(agreement: Agreement | null): Partial<EpicRecord> | null {
  return agreement && { agreement };
}

function takeBackSigned(
  record: EpicRecord,
  note: Note<'signed'>,
  action: DoneAction,
): Partial<EpicRecord> | null {
  const agreement = takeBackSignoffs(record.agreement, note, note.replaced);
  const open = agreement && note.tookBack ? reopened(record, agreement, note.tookBack, action) : null;
  return open ?? withAgreement(agreement);
}

function takeBackSignoffs(
  agreement: Agreement,
  note: AgreedDates & { added: readonly Signoff[] },
  replaced: readonly Signoff[] = [],
): Agreement | null {
  const stays = agreement.signoffs.filter((each) => !note.added.some((added) => sameInstance(added, each)));
  if (agreement.signoffs.length - stays.length < note.added.length) return null;
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

/** Children that have left the epic since do not come back by it; nor does the date that was set with it. */
function takeBackAccepted(
  record: EpicRecord,
  note: Note<'accepted'>,
  action: DoneAction,
): Partial<EpicRecord> | null {
  const { toMoveOut } = record;
  const agreement = takeBackSignoffs(record.agreement, note);
  const areAllHere = note.toMoveOut.every(({ id }) => toMoveOut.some((child) => child.id === id));
  if (!agreement || !areAllHere) return null;
  const { suggestion, counter } = note;
  if (!counter) return { agreement };
  const open = reopened(record, agreement, { suggestion, counter }, action);
  const stays = toMoveOut.filter(({ id }) => !note.toMoveOut.some((child) => child.id === id));
  return open && { ...open, toMoveOut: stays };
}

/** With a suggestion open again that an action brought to its end. */
function reopened(
  record: EpicRecord,
  agreement: Agreement,
  { suggestion, counter }: Pick<Note<'took-back'>, 'suggestion' | 'counter'>,
  action: DoneAction,
): Partial<EpicRecord> | null {
  if (isPast(record, action)) return null;
  return {
    agreement: { ...agreement, counter },
    suggestions: record.suggestions.map((each) => (each.id === suggestion ? { ...each, end: null } : each)),
  };
}

function takeBackBaseline(
  { agreement, formerBaselines }: EpicRecord,
  { kind, firstAgreed, baseline, ask, askText }: Note<'set-baseline' | 'kept-baseline'>,
): Partial<EpicRecord> {
  if (kind === 'kept-baseline') return { agreement: { ...agreement, ask }, askText };
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

/** Who is writing another answer has not seen the one that is there again. */
function takeBackAnswered(
  { answers }: EpicRecord,
  { decision, before }: Note<'answered'>,
  rev: number,
): Partial<EpicRecord> {
  const { [decision]: _written, ...others } = answers;
  return { answers: before ? { ...others, [decision]: { ...before, rev } } : others };
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
