import { type Counter, fieldOf, type Source, type Value } from './agreement';
import { type Period, samePeriod } from './calendar';
import type { Move, MoveReason } from './move';
import type { AccountId, Instant, Role } from './roles';

/** An issue below the epic. Its title stays in Jira, which decides who may read it. */
export interface Child {
  id: string;
  key: string;
}

/** What became of a suggestion: answered by another one, accepted, taken back, or the date moved under it. */
export type SuggestionEnd = 'answered' | 'accepted' | 'taken-back' | 'overtaken';

/** "Not this date; that one", or "this date, without these children", with why. */
export interface Suggestion {
  /** The id of the action that made it. */
  id: string;
  by: AccountId;
  role: Role;
  /** The owner for whom the person stood in. */
  for?: AccountId;
  /** The value that it answers. */
  value: Value;
  /** The date suggested; the value's own where only children are to go. */
  suggests: Period;
  without: Child[];
  reason: MoveReason;
  text: string;
  round: number;
  at: Instant;
  /** Null while it is open. */
  end: SuggestionEnd | null;
}

/** From the second suggestion back on, talking helps more than another suggestion. */
export const TALK_FROM_ROUND = 3;
/** Suggestions that a record keeps; the ledger has them all. */
export const KEPT_SUGGESTIONS = 8;
/** Children that one suggestion can name. */
export const MOST_CHILDREN = 50;

/** What pages and seals say of a suggestion: no words, no children. */
export function counterOf(suggestion: Suggestion): Counter {
  const { by, role, value, suggests, without, round, at } = suggestion;
  const owner = suggestion.for === undefined ? {} : { for: suggestion.for };
  return { by, role, ...owner, value, suggests, without: without.length, round, at };
}

/** The suggestions with the open one, if any, brought to its end. */
export function ended(suggestions: readonly Suggestion[], end: SuggestionEnd): Suggestion[] {
  return suggestions.map((each) => (each.end === null ? { ...each, end } : each));
}

export function openSuggestion(suggestions: readonly Suggestion[]): Suggestion | null {
  return suggestions.find((each) => each.end === null) ?? null;
}

/** The latest word of each side in the conversation that the open suggestion belongs to, the other side's first. */
export function bothWords(suggestions: readonly Suggestion[]): Suggestion[] {
  const open = openSuggestion(suggestions);
  if (!open) return [];
  const answered = suggestions.filter((each) => each.end === 'answered' && each.role !== open.role);
  const other = answered.at(-1);
  return other && other.round < open.round ? [other, open] : [open];
}

/** Whether a move takes the date away from the value that something was said of. */
export function leaves(
  move: Pick<Move, 'source' | 'to'>,
  said: { source: Source; canonical: Period },
): boolean {
  const isSameField = fieldOf(move.source) === fieldOf(said.source);
  return isSameField && (move.source !== said.source || !samePeriod(move.to, said.canonical));
}
