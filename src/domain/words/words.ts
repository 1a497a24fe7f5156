import type { Owner } from '../decisions';
import type { Reading } from '../format';
import type { AccountId, Instant, Role } from '../roles';

/** Whom a sentence is for, and how that person reads dates and names. */
export interface Words extends Reading {
  me: AccountId;
  /** The moment of speaking, for "Mon 14:02". */
  now: Instant;
  /** The viewer's calendar day, for years left out. */
  today: string;
  /** A person's display name as the viewer may see it. */
  name(person: AccountId): string;
}

export const ROLE_SHORT: Record<Role, string> = { pm: 'PM', em: 'EM' };

/** Whose a decision is. */
export const OWNER_WORD: Record<Owner, string> = {
  pm: 'PM',
  em: 'EM',
  shared: 'PM and EM',
};
export const ROLE_LONG: Record<Role, string> = { pm: 'product manager', em: 'engineering manager' };

/** "you" or the name. */
export function called(person: AccountId, words: Words): string {
  return person === words.me ? 'you' : words.name(person);
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
