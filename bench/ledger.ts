import type { Local } from '../local/open';
import type { LedgerEvent } from '../src/domain/event';
import type { EpicRecord } from '../src/domain/record';
import { FIRST_ID } from './large-project';
import type { Acting } from './sign-and-withdraw';

/** What is wrong with the ledgers of the epics that people acted on: gaps, what was accepted and is not there once, what was refused and is. */
export function wrongIn(local: Local, all: readonly Acting[]): string[] {
  const epics = new Set(all.flatMap((each) => each.epics));
  const wrong: string[] = [];
  const times = new Map<string, number>();
  for (const epic of epics) {
    const issueId = String(FIRST_ID + epic);
    const row = local.stored('epic', issueId) as { body: EpicRecord } | undefined;
    for (let rev = 1; rev <= (row?.body.rev ?? 0); rev += 1) {
      const event = eventAt(local, issueId, rev);
      if (event?.rev !== rev) wrong.push(`${issueId} lacks event ${rev}`);
      if (event) times.set(event.actionId, (times.get(event.actionId) ?? 0) + 1);
    }
    if (eventAt(local, issueId, (row?.body.rev ?? 0) + 1))
      wrong.push(`${issueId} has events beyond its record`);
  }
  const accepted = all.flatMap((each) => each.accepted);
  wrong.push(
    ...accepted.filter((id) => times.get(id) !== 1).map((id) => `${id}: ${times.get(id) ?? 0} times`),
  );
  const known = new Set(accepted);
  wrong.push(...[...times.keys()].filter((id) => !known.has(id)).map((id) => `${id} was not accepted`));
  return wrong;
}

function eventAt(local: Local, issueId: string, rev: number): LedgerEvent | undefined {
  const row = local.stored('ledger', `${issueId}:${String(rev).padStart(10, '0')}`);
  return (row as { body: LedgerEvent } | undefined)?.body;
}
