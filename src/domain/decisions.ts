import type { AccountId, Instant, Role } from './roles';

/** One of the five things an epic has to say. */
export type Decision = 'what' | 'why' | 'how' | 'who' | 'when';

/** Who answers a decision: one role, or both together. */
export type Owner = Role | 'shared';

/** The five decisions in the order in which every page lists them, with what each asks. */
export const QUESTIONS: Readonly<Record<Decision, string>> = {
  what: 'What are we building?',
  why: 'Why are we building it?',
  how: 'How are we building it?',
  who: 'Who will build it?',
  when: 'When will it be ready?',
};

export const DECISIONS = Object.keys(QUESTIONS) as Decision[];

/** Decisions whose answers the app can keep itself, because Jira has no field of its own for them. */
export type KeptDecision = 'why' | 'how';

export const KEPT_DECISIONS: readonly KeptDecision[] = ['why', 'how'];

/** An answer that the app keeps. */
export interface KeptAnswer {
  text: string;
  by: AccountId;
  at: Instant;
  /** The record's `rev` when it was written. */
  rev: number;
}

/** The roles that answer a decision, where these are a project's owners. */
export function ownersOf(
  decision: Decision,
  owners: Readonly<Record<Exclude<Decision, 'when'>, Owner>>,
): readonly Role[] {
  const owner = decision === 'when' ? 'shared' : owners[decision];
  return owner === 'shared' ? ['pm', 'em'] : [owner];
}
