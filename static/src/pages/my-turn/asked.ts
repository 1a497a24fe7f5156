import type { Evaluation } from '../../../../src/domain/evaluate';

/** One side has asked the other something, which is answered on the epic: signing says less than that. */
export function isAsked({ turn }: Evaluation): boolean {
  return turn !== null && ['counter', 'counter-kept', 'talk', 'baseline'].includes(turn.why);
}
