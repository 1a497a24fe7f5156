import { inRotation } from '../../domain/notices/in-rotation';
import type { AccountId, Instant } from '../../domain/roles';
import { settingsReader } from '../settings-reader';
import type { GatheredTurn } from './gather-turns';
import type { NoticePorts, TurnRow } from './ports';
import { MOST_EPICS } from './run';

/**
 * The rows that each person may have to be told of, as many as this hour's run looks at: their own, and those of owners
 * for whom they are to stand in today. Who of the two is told shows once the epic is known. None that certainly are
 * beyond a horizon.
 */
export async function byPerson(
  ports: Pick<NoticePorts, 'settings'>,
  rows: readonly TurnRow[],
  now: Instant,
): Promise<Map<AccountId, TurnRow[]>> {
  const found = new Map<AccountId, TurnRow[]>();
  const settings = settingsReader(ports);
  for (const row of rows.filter(({ notBefore }) => notBefore === null || notBefore <= now)) {
    const { standIns } = await settings(row.projectId);
    for (const reader of new Set([row.person, standIns[row.person] ?? row.person])) {
      found.set(reader, [...(found.get(reader) ?? []), row]);
    }
  }
  for (const [person, theirs] of found) {
    const issueIds = inRotation([...new Set(theirs.map((row) => row.issueId))], MOST_EPICS, now);
    const chosen = new Set(issueIds);
    found.set(
      person,
      theirs.filter((row) => chosen.has(row.issueId)),
    );
  }
  return found;
}

/** Those of the turns that a person is told of: in whose stead nobody answers today, or in whose stead they do. */
export function toldTo<T extends Pick<GatheredTurn, 'row' | 'evaluation'>>(
  turns: readonly T[],
  reader: AccountId,
): T[] {
  return turns.filter(({ row, evaluation }) => {
    const standIn = evaluation.turn?.standIns.find((each) => each.for === row.person)?.person;
    return (standIn ?? row.person) === reader;
  });
}
