import { dayIn } from '../../domain/calendar';
import { inRotation } from '../../domain/notices/in-rotation';
import { turnMailMayBeDue, turnsToTell } from '../../domain/notices/turn-mail';
import { FIRST_ZONE } from '../../domain/notices/zone';
import type { AccountId, Instant } from '../../domain/roles';
import { byPerson, toldTo } from './by-person';
import { compose } from './compose';
import { deliver } from './deliver';
import { type GatheredTurn, gatherEpics, judgeRows } from './gather-turns';
import type { StoredPerson, TurnRow } from './ports';
import { forEachPerson, MOST_PEOPLE, type Run, readAsApp, unlessBusy } from './run';
import { visibleTurns } from './visible';

/** A run that began this recently may still be at work on the same person, milliseconds. */
const MAY_BE_AT_WORK = 5 * 60 * 1000;

/** A turn that its person may not browse is asked about this long, and then left to the digest, milliseconds. */
const ASKED_ABOUT = 7 * 24 * 60 * 60 * 1000;

/** Writes to people about the turns that they have not been told of. */
export async function sendTurnMails(run: Run): Promise<void> {
  const { ports, now } = run;
  const rows = await byPerson(ports, await ports.turns.untold(), now);
  const rowsOf = (people: readonly AccountId[]) => people.flatMap((person) => rows.get(person) ?? []);
  const stored = await ports.people.read([...rows.keys()]);
  const off = [...rows.keys()].filter((person) => stored.get(person)?.notices.turns === false);
  await ports.turns.tell(
    off.flatMap((person) => own(person, rowsOf([person]))),
    null,
  );

  const waiting = [...rows.keys()].filter((person) => mayBeDue(stored.get(person), rowsOf([person]), now));
  const chosen = inRotation(waiting, MOST_PEOPLE, now);
  await forEachPerson(run, chosen, async (person) => {
    const kept = stored.get(person);
    if (kept) await tellPerson(run, person, kept, rowsOf([person]));
  });
}

function mayBeDue(stored: StoredPerson | undefined, rows: readonly TurnRow[], now: Instant): boolean {
  if (!stored?.notices.turns) return false;
  const { lastMail } = stored.notices;
  if (lastMail !== null && now - lastMail < MAY_BE_AT_WORK) return false;
  const turns = rows.map(({ since }) => ({ since, movedAt: null }));
  return turnMailMayBeDue(turns, now);
}

async function tellPerson(
  run: Run,
  person: AccountId,
  stored: StoredPerson,
  rows: readonly TurnRow[],
): Promise<void> {
  const { ports, now } = run;
  const gathered = unlessBusy(run, await gatherEpics(ports, rows, readAsApp(ports)));
  if (!gathered) return;
  // What lies beyond the horizon where today began first does so everywhere.
  const first = judgeRows(rows, gathered, dayIn(FIRST_ZONE, now), person);
  await ports.turns.remove(first.over);
  const ofReader = toldTo(first.turns, person);
  const doing = ofReader.filter(({ ownDoing }) => ownDoing);
  await ports.turns.tell(own(person, rowsIn(doing)), null);
  await ports.turns.rest(ofReader.flatMap(resting));
  const likely = ofReader.filter(
    ({ ownDoing, beyondHorizon, isReopened }) => !ownDoing && !beyondHorizon && !isReopened,
  );
  if (!turnMailMayBeDue(likely, now)) return;

  const recipient = unlessBusy(run, await ports.mail.recipient(person));
  if (!recipient) return;
  if (!recipient.active) {
    await ports.turns.tell(own(person, rowsIn(likely)), null);
    return;
  }
  const today = dayIn(stored.notices.timeZone ?? recipient.timeZone ?? 'UTC', now);
  const { turns } = judgeRows(rowsIn(likely), gathered, today, person);
  const near = toldTo(turns, person).filter(({ beyondHorizon }) => !beyondHorizon);
  const visible = await visibleTurns(run, person, near);
  if (!visible) return;
  const hidden = near.filter((turn) => !visible.includes(turn) && now - turn.since >= ASKED_ABOUT);
  await ports.turns.tell(own(person, rowsIn(hidden)), null);
  const telling = turnsToTell(visible, now);
  if (telling.length === 0) return;
  const site = unlessBusy(run, await ports.mail.site());
  if (site === null) return;

  let told: TurnRow[] = [];
  await deliver(run, {
    kind: 'turns',
    person,
    stored,
    claimed: { ...stored.notices, lastMail: now },
    async prepare() {
      told = await ports.turns.tell(rowsIn(telling), now);
      const ours = new Set(told.map(nameOf));
      const counted = telling.filter(({ row }) => ours.has(nameOf(row)));
      return compose('turns', person, counted, site, ports.names());
    },
    release: () => ports.turns.untell(told),
    unclaim: (notices) => ({ ...notices, lastMail: stored.notices.lastMail }),
  });
}

/** Only these are given up for good with the person: what they would have heard for somebody is that one's again. */
function own(person: AccountId, rows: readonly TurnRow[]): TurnRow[] {
  return rows.filter((row) => row.person === person);
}

/** Names a row: one epic may wait on several of those whom one person answers for. */
function nameOf({ person, issueId }: TurnRow): string {
  return `${person} ${issueId}`;
}

/** The row as it is left alone until its date comes near. */
function resting({ row, ownDoing, nearFrom }: GatheredTurn): TurnRow[] {
  return ownDoing || nearFrom === null ? [] : [{ ...row, notBefore: nearFrom }];
}

function rowsIn(turns: readonly { row: TurnRow }[]): TurnRow[] {
  return turns.map(({ row }) => row);
}
