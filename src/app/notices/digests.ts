import { dayIn } from '../../domain/calendar';
import { type DigestSlot, digestDue, digestMayBeDue } from '../../domain/notices/digest';
import { inRotation } from '../../domain/notices/in-rotation';
import type { AccountId } from '../../domain/roles';
import { byPerson, toldTo } from './by-person';
import { compose } from './compose';
import { deliver } from './deliver';
import { gatherEpics, judgeRows } from './gather-turns';
import type { StoredPerson, TurnRow } from './ports';
import { forEachPerson, MOST_PEOPLE, type Run, readAsApp, unlessBusy } from './run';
import { visibleTurns } from './visible';

/** A person whose digest is due now. */
interface Due {
  slot: DigestSlot;
  timeZone: string;
  stored: StoredPerson;
  rows: readonly TurnRow[];
}

/** Sends their weekly digest to those whose hour has come, and on whom something has waited since before. */
export async function sendDigests(run: Run): Promise<void> {
  const { ports, now } = run;
  const rows = await byPerson(ports, await ports.turns.all(), now);
  const stored = await ports.people.read([...rows.keys()]);
  const waiting = [...stored].flatMap(([person, { notices }]) =>
    digestMayBeDue(notices, now) ? [person] : [],
  );
  const chosen = inRotation(waiting, MOST_PEOPLE, now);

  await forEachPerson(run, chosen, async (person) => {
    const due = await dueOf(run, person, stored.get(person), rows.get(person) ?? []);
    if (due) await tellWeek(run, person, due);
  });
}

async function tellWeek(run: Run, person: AccountId, due: Due): Promise<void> {
  const { ports, now } = run;
  const { slot, stored, timeZone, rows } = due;
  const gathered = unlessBusy(run, await gatherEpics(ports, rows, readAsApp(ports)));
  if (!gathered) return;
  const { turns, over } = judgeRows(rows, gathered, dayIn(timeZone, now), person);
  await ports.turns.remove(over);
  const near = toldTo(turns, person).filter(({ beyondHorizon }) => !beyondHorizon);
  const visible = await visibleTurns(run, person, near);
  // What began to wait after the digest's hour cannot bring one about.
  if (!visible?.some(({ since }) => since <= slot.at)) return;
  const site = unlessBusy(run, await ports.mail.site());
  if (site === null) return;
  const { lastMail, lastDigest } = stored.notices;
  await deliver(run, {
    kind: 'digest',
    person,
    stored,
    claimed: { ...stored.notices, lastMail: now, lastDigest: slot.day },
    prepare: async () => compose('digest', person, visible, site, ports.names()),
    release: async () => {},
    unclaim: (kept) => ({ ...kept, lastMail, lastDigest }),
  });
}

async function dueOf(
  run: Run,
  person: AccountId,
  stored: StoredPerson | undefined,
  rows: readonly TurnRow[],
): Promise<Due | null> {
  if (!stored) return null;
  const recipient = unlessBusy(run, await run.ports.mail.recipient(person));
  if (!recipient?.active) return null;
  const timeZone = stored.notices.timeZone ?? recipient.timeZone ?? 'UTC';
  const slot = digestDue(stored.notices, timeZone, run.now);
  const hasWaited = slot !== null && rows.some(({ since }) => since <= slot.at);
  return hasWaited ? { slot, timeZone, stored, rows } : null;
}
