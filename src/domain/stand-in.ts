import type { Day } from './calendar';
import type { AccountId } from './roles';

/** Somebody who signs for an owner during a period. It is not passed on: who stands in for a stand-in signs for nobody. */
export interface StandIn {
  owner: AccountId;
  person: AccountId;
  /** First and last day, in the zone of the project concerned. */
  from: Day;
  to: Day;
  /** The project whose admin arranged it; null where the owner did, for all their projects. */
  projectId: string | null;
}

/** Periods that one owner, or an admin for one owner of a project, can arrange ahead. */
export const MOST_AHEAD = 5;

/** Who stands in for whom in a project on a day. What an owner arranged counts before what an admin did. */
export function standInsOn(
  all: readonly StandIn[],
  projectId: string,
  day: Day,
): Readonly<Record<AccountId, AccountId>> {
  const holding = all.filter((each) => each.from <= day && day <= each.to);
  const byAdmins = holding.filter((each) => each.projectId === projectId);
  const byOwners = holding.filter((each) => each.projectId === null);
  return Object.fromEntries([...byAdmins, ...byOwners].map(({ owner, person }) => [owner, person]));
}

/** Whether two arrangements for one owner would hold on the same day in the same place. */
export function overlap(a: StandIn, b: StandIn): boolean {
  return a.owner === b.owner && a.projectId === b.projectId && a.from <= b.to && b.from <= a.to;
}
