import type { Role } from './roles';

/** One of the five things an epic has to say. */
export type Decision = 'what' | 'why' | 'how' | 'who' | 'when';

/** Who answers a decision: one role, or both together. */
export type Owner = Role | 'shared';

interface DecisionRule {
  question: string;
  owner: Owner;
}

/** The five decisions in the order in which every page lists them. */
export const DECISIONS: Readonly<Record<Decision, DecisionRule>> = {
  what: { question: 'What are we building?', owner: 'pm' },
  why: { question: 'Why are we building it?', owner: 'pm' },
  how: { question: 'How are we building it?', owner: 'em' },
  who: { question: 'Who will build it?', owner: 'em' },
  when: { question: 'When will it be ready?', owner: 'shared' },
};

/** Decisions whose answers the app keeps itself, because Jira has no field for them. */
export type KeptDecision = 'why' | 'how';

/** The roles that answer a decision. */
export function ownersOf(decision: Decision): readonly Role[] {
  const { owner } = DECISIONS[decision];
  return owner === 'shared' ? ['pm', 'em'] : [owner];
}
