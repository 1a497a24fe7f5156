import { inRotation } from '../../domain/notices/in-rotation';
import type { AccountId, Instant } from '../../domain/roles';
import type { TurnRow } from './ports';
import { MOST_EPICS } from './run';

/** Each person's rows, as many as this hour's run looks at; none that certainly are beyond a horizon. */
export function byPerson(rows: readonly TurnRow[], now: Instant): Map<AccountId, TurnRow[]> {
  const found = new Map<AccountId, TurnRow[]>();
  const near = rows.filter(({ notBefore }) => notBefore === null || notBefore <= now);
  for (const row of near) found.set(row.person, [...(found.get(row.person) ?? []), row]);
  for (const [person, theirs] of found) {
    const issueIds = inRotation(
      theirs.map((row) => row.issueId),
      MOST_EPICS,
      now,
    );
    const chosen = new Set(issueIds);
    found.set(
      person,
      theirs.filter((row) => chosen.has(row.issueId)),
    );
  }
  return found;
}
