import { type AgreedDate, type Agreement, fieldOf, type Signoff } from './agreement';
import type { AnswerDecision } from './answer-field';
import { contains, samePeriod } from './calendar';
import type { AnswerChanges } from './drift';
import type { Happening, LedgerEvent } from './event';
import { changeHolders } from './holders';
import type { Move } from './move';
import { type EpicRecord, findAction, KEPT_EVENTS, KEPT_SIGNOFFS } from './record';
import { remember } from './remember';
import { addedBy, isSuggesterSigning, isTakenBySuggesting, isWithdrawn, replacedBy } from './signoffs';
import { type Child, counterOf, ended, KEPT_SUGGESTIONS, leaves } from './suggestion';
import { takeBack } from './take-back';

/** The record after one more event. The record is this and nothing else, event after event. */
export function apply(record: EpicRecord, event: LedgerEvent): EpicRecord {
  const after = { ...record, ...effect(record, event) };
  return {
    ...after,
    rev: event.rev,
    epoch: event.epoch ?? record.epoch,
    events: [...record.events, event].slice(-KEPT_EVENTS),
    actions: remember(record, after, event),
  };
}

function effect(record: EpicRecord, event: LedgerEvent): Partial<EpicRecord> {
  const { at, rev, what } = event;
  const by = event.by ?? '';
  switch (what.kind) {
    case 'signed':
      return signed(record, event, what);
    case 'withdrew':
      return withoutSignoffs(record, (each) => isWithdrawn(each, by, what));
    case 'undid': {
      const action = findAction(record, what.actionId);
      return (action && takeBack(record, action, rev)) ?? {};
    }
    case 'claimed':
      return {
        agreement: changeHolders(record.agreement, what.role, [by], { before: [], after: [by] }),
        holdersSince: { ...record.holdersSince, [what.role]: at },
      };
    case 'set-holders':
      return {
        agreement: changeHolders(record.agreement, what.role, what.after, what.held),
        holdersSince: { ...record.holdersSince, [what.role]: at },
      };
    case 'answered': {
      const { [what.decision]: _before, ...others } = record.answers;
      const answer = { text: what.text, by, at, rev };
      return { answers: what.text === '' ? others : { ...others, [what.decision]: answer } };
    }
    case 'acknowledged': {
      const { decision, historyId, digest } = what;
      return {
        acknowledged: { ...record.acknowledged, [decision]: { historyId, digest, by, at } },
        answerChanges: withoutDrift(record.answerChanges, decision, historyId),
      };
    }
    case 'setting-date': {
      const { action, source, from, to, period, accepts } = what;
      const accepting = accepts === undefined ? {} : { accepts };
      return { intent: { actionId: action, by, source, from, to, period, at, ...accepting } };
    }
    case 'set-date':
    case 'date-not-set':
      return { intent: null };
    case 'date-not-signed':
      return { intent: null, ...overtaken(record, { source: what.source, to: what.to, at }) };
    case 'suggested':
      return suggested(record, what);
    case 'accepted':
      return accepted(record, event, what);
    case 'took-back':
      return {
        agreement: { ...record.agreement, counter: null },
        suggestions: ended(record.suggestions, 'taken-back'),
      };
    case 'moved-out': {
      const left = record.toMoveOut.filter(({ id }) => !what.children.some((child) => child.id === id));
      return { toMoveOut: left };
    }
    case 'asked-baseline': {
      const { role, source, on, text } = what;
      const owner = what.for === undefined ? {} : { for: what.for };
      return {
        agreement: { ...record.agreement, ask: { by, role, ...owner, source, on, at } },
        askText: text,
      };
    }
    case 'set-baseline':
      return setBaseline(record, { source: what.source, on: what.on, at });
    case 'kept-baseline':
      return { agreement: { ...record.agreement, ask: null }, askText: '' };
    case 'moved':
      return moved(record, what.move);
    case 'gave-reason': {
      const { lastMove } = record;
      if (lastMove?.historyId !== what.historyId) return {};
      return { lastMove: { ...lastMove, given: { reason: what.reason, text: what.text, by, at } } };
    }
    case 'changed-project':
      return { projectId: what.to };
    case 'passed-unchecked':
    case 'erased':
      return {};
    case 'left-level':
      return { frozen: true };
    case 'returned':
      return { frozen: false };
  }
}

type What<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }>;

function signed(record: EpicRecord, event: LedgerEvent, what: What<'signed'>): Partial<EpicRecord> {
  const { intent, suggestions } = record;
  const added = addedBy(record, event, what);
  // Whoever signs the very date that they suggested another one for has changed their mind.
  const isTakenBack = isSuggesterSigning(record.agreement.counter, what.value, added);
  const agreement = isTakenBack ? { ...record.agreement, counter: null } : record.agreement;
  return {
    agreement: withSignoffs(
      without(agreement, replacedBy(record, event, what)),
      added,
      agreedBy(event, what),
    ),
    suggestions: isTakenBack ? ended(suggestions, 'taken-back') : suggestions,
    intent: intent?.actionId === event.actionId ? null : intent,
  };
}

function accepted(record: EpicRecord, event: LedgerEvent, what: What<'accepted'>): Partial<EpicRecord> {
  const { intent, suggestions } = record;
  const accepting = suggestions.find((each) => each.id === what.suggestion);
  const agreement = { ...record.agreement, counter: null };
  return {
    agreement: withSignoffs(agreement, addedBy(record, event, what), agreedBy(event, what)),
    suggestions: suggestions.map((each) => (each === accepting ? { ...each, end: 'accepted' } : each)),
    toMoveOut: joined(record.toMoveOut, accepting?.without ?? []),
    intent: intent?.actionId === event.actionId ? null : intent,
  };
}

function joined(before: readonly Child[], more: readonly Child[]): Child[] {
  return [...new Map([...before, ...more].map((child) => [child.id, child])).values()];
}

function agreedBy({ at }: LedgerEvent, what: What<'signed' | 'accepted'>): AgreedDate | null {
  return what.agreed === null ? null : { source: what.value.source, on: what.agreed, at };
}

function without(agreement: Agreement, replaced: readonly Signoff[]): Agreement {
  return { ...agreement, signoffs: agreement.signoffs.filter((each) => !replaced.includes(each)) };
}

/** What happened in Jira may be heard of late: the order is that of the instants, not of the hearing. */
function withSignoffs(agreement: Agreement, added: readonly Signoff[], agreed: AgreedDate | null): Agreement {
  const { firstAgreed, baseline } = agreement;
  return {
    ...agreement,
    signoffs: [...agreement.signoffs, ...added].slice(-KEPT_SIGNOFFS),
    // A baseline that was agreed upon stays, whatever older agreement is still heard of.
    firstAgreed: baseline > 1 ? firstAgreed : earlier(firstAgreed, agreed),
    lastAgreed: later(agreement.lastAgreed, agreed),
  };
}

function earlier(a: AgreedDate | null, b: AgreedDate | null): AgreedDate | null {
  return a && b ? (b.at < a.at ? b : a) : (a ?? b);
}

function later(a: AgreedDate | null, b: AgreedDate | null): AgreedDate | null {
  return a && b ? (b.at < a.at ? a : b) : (b ?? a);
}

function withoutSignoffs(record: EpicRecord, isTaken: (each: Signoff) => boolean): Partial<EpicRecord> {
  const signoffs = record.agreement.signoffs.filter((each) => !isTaken(each));
  return { agreement: { ...record.agreement, signoffs } };
}

function suggested(record: EpicRecord, { suggestion }: What<'suggested'>): Partial<EpicRecord> {
  const { agreement, suggestions } = record;
  const isBack = agreement.counter !== null && agreement.counter.role !== suggestion.role;
  const before = ended(suggestions, isBack ? 'answered' : 'taken-back');
  const open = { ...suggestion, end: null };
  return {
    agreement: {
      ...agreement,
      counter: counterOf(open),
      signoffs: agreement.signoffs.filter((each) => !isTakenBySuggesting(each, suggestion)),
    },
    suggestions: [...before, open].slice(-KEPT_SUGGESTIONS),
  };
}

function setBaseline(record: EpicRecord, to: AgreedDate): Partial<EpicRecord> {
  const { agreement, formerBaselines } = record;
  const { firstAgreed, baseline } = agreement;
  return {
    agreement: { ...agreement, firstAgreed: to, baseline: baseline + 1, ask: null },
    formerBaselines: firstAgreed ? [...formerBaselines, firstAgreed] : formerBaselines,
    askText: '',
  };
}

function moved(record: EpicRecord, move: Move): Partial<EpicRecord> {
  return {
    ...overtaken(record, move),
    lastMove: { ...move, given: null },
    historyMark: { at: move.at, id: move.historyId },
  };
}

/** What was suggested or asked of a value ends when the date leaves it, but for a date set by accepting it. */
function overtaken(
  record: EpicRecord,
  move: Pick<Move, 'source' | 'to' | 'at'>,
): Pick<EpicRecord, 'agreement' | 'suggestions' | 'askText'> {
  const { agreement, suggestions, intent, askText } = record;
  const { counter, ask } = agreement;
  const isAccepting =
    intent?.accepts !== undefined && intent.source === move.source && samePeriod(intent.to, move.to);
  const isOver = counter !== null && !isAccepting && move.at >= counter.at && leaves(move, counter.value);
  const asks =
    ask !== null &&
    fieldOf(ask.source) === fieldOf(move.source) &&
    (move.to === null || !contains(ask.on, move.to));
  return {
    agreement: { ...agreement, counter: isOver ? null : counter, ask: asks ? null : ask },
    suggestions: isOver ? ended(suggestions, 'overtaken') : suggestions,
    askText: asks ? '' : askText,
  };
}

function withoutDrift(changes: AnswerChanges, decision: AnswerDecision, historyId: string): AnswerChanges {
  const change = changes[decision];
  return change?.historyId === historyId
    ? { ...changes, [decision]: { ...change, drifted: false } }
    : changes;
}
