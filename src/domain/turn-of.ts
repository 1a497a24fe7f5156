import type { Turn } from './evaluate';
import type { AccountId } from './roles';

/** Whether it is a person's turn: their own, or that of somebody for whom they stand in today. */
export function isTurnOf(turn: Turn | null, person: AccountId): boolean {
  if (!turn) return false;
  return turn.people.includes(person) || turn.standIns.some((each) => each.person === person);
}
