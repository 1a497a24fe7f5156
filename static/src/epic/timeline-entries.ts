import type { AgreedDate } from '../../../src/domain/agreement';
import type { LedgerEvent } from '../../../src/domain/event';
import type { NamedMove } from '../../../src/domain/jira-history';
import type { Mover } from '../../../src/domain/move';
import type { Instant } from '../../../src/domain/roles';
import type { Suggestion } from '../../../src/domain/suggestion';
import { earlierSentence, eventSentence } from '../../../src/domain/words/history';
import { overtakenNote } from '../../../src/domain/words/suggestion';
import type { Words } from '../../../src/domain/words/words';
import { toldEvents } from './told-events';

/** How an entry looks: an agreement, a sign-off, a move by a person or a robot, a word in the conversation, or else. */
export type EntryLook = 'agreed' | 'signed' | 'moved' | 'robot' | 'said' | 'other';

export interface TimelineEntry {
  key: string;
  at: Instant;
  sentence: string;
  /** What became of it, where nothing else tells. */
  note: string | null;
  look: EntryLook;
}

export interface TimelineSource {
  events: readonly LedgerEvent[];
  /** Jira's moves of the time before the record. */
  earlierMoves: readonly NamedMove[];
  suggestions: readonly Suggestion[];
  /** What slips were measured from, one after the other. */
  baselines: readonly AgreedDate[];
}

/** All that happened, newest first: what people did here and what moved the date, by the instant of each. */
export function timelineEntries(source: TimelineSource, words: Words): TimelineEntry[] {
  const { events, earlierMoves, suggestions, baselines } = source;
  const told = toldEvents(events).map((event) => ({
    key: `event ${event.rev}`,
    order: event.rev,
    at: event.at,
    sentence: eventSentence(event, words, baselines),
    note: noteOn(event, suggestions),
    look: lookOf(event),
  }));
  const moves = withinReach(earlierMoves, events).map((move) => ({
    key: `move ${move.historyId}`,
    order: 0,
    at: move.at,
    sentence: earlierSentence(move, words),
    note: null,
    look: moverLook(move.by),
  }));
  return [...told, ...moves]
    .sort((a, b) => b.at - a.at || b.order - a.order)
    .map(({ order: _, ...entry }) => entry);
}

/** Moves before the oldest event read are left for when those in between have been read, too. */
function withinReach(moves: readonly NamedMove[], events: readonly LedgerEvent[]): NamedMove[] {
  const isWhole = events.length === 0 || events.some((event) => event.rev === 1);
  const from = isWhole ? Number.NEGATIVE_INFINITY : Math.min(...events.map((event) => event.at));
  return moves.filter((move) => move.at >= from);
}

function noteOn({ what }: LedgerEvent, suggestions: readonly Suggestion[]): string | null {
  if (what.kind !== 'suggested') return null;
  return overtakenNote(suggestions.find(({ id }) => id === what.suggestion.id)?.end ?? null);
}

function lookOf({ what }: LedgerEvent): EntryLook {
  switch (what.kind) {
    case 'signed':
      return what.agreed === null ? 'signed' : 'agreed';
    case 'accepted':
    case 'set-baseline':
      return 'agreed';
    case 'moved':
      return moverLook(what.move.by);
    case 'set-date':
    case 'setting-date':
    case 'date-not-signed':
      return 'moved';
    case 'suggested':
    case 'asked-baseline':
    case 'gave-reason':
      return 'said';
    default:
      return 'other';
  }
}

function moverLook({ kind }: Mover): EntryLook {
  return kind === 'automation' || kind === 'app' ? 'robot' : 'moved';
}
