import type { Decision } from '../decisions';
import { sentenceCase } from './words';

/** "What", "Why": what a decision is called. */
export function decisionName(decision: Decision): string {
  return sentenceCase(decision);
}

/** "are we building?": what follows the name in the question that a decision asks. */
export function afterName(question: string): string {
  return question.slice(question.indexOf(' '));
}
