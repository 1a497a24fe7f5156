import { addDays, type Day, dayIn } from '../domain/calendar';
import { accept, type Outcome, type Refusal, refuse } from '../domain/refusal';
import type { AccountId, Instant } from '../domain/roles';
import { MOST_AHEAD, overlap, type StandIn } from '../domain/stand-in';
import type { StandInsOfPerson } from '../domain/views/my-turn';
import type { Caller, Ports, StoredStandIns } from './ports';

const ATTEMPTS = 8;
const LONGEST_FIRST_WAIT = 40;
/** Arrangements kept for a whole site: with 200 bytes each, within the 240 KiB that one value may hold. */
const MOST_KEPT = 1_000;

export type StandInPorts = Pick<Ports, 'standIns' | 'user' | 'app' | 'jitter'>;

/** Arranges who signs for the caller, in all their projects, from one day to another. */
export async function arrangeOwn(
  ports: StandInPorts,
  caller: Caller,
  { person, from, to }: { person: AccountId; from: Day; to: Day },
): Promise<Outcome<StandInsOfPerson>> {
  const { accountId: owner } = caller;
  const kept = await arrange(ports, caller, { owner, person, from, to, projectId: null });
  return kept.ok ? accept(standInsOf(kept.result, owner, todayOf(caller))) : kept;
}

/** Takes an arrangement back that the caller made for themselves. */
export async function removeOwn(
  ports: StandInPorts,
  caller: Caller,
  from: Day,
): Promise<Outcome<StandInsOfPerson>> {
  const { accountId: owner } = caller;
  const kept = await changeStandIns(ports, caller.now, (all) =>
    accept(all.filter((each) => !(each.owner === owner && each.projectId === null && each.from === from))),
  );
  return kept.ok ? accept(standInsOf(kept.result, owner, todayOf(caller))) : kept;
}

/** Arranges a stand-in, whoever asks for it: that they may is for the caller of this to know. */
export async function arrange(
  ports: StandInPorts,
  { now }: Pick<Caller, 'now'>,
  wanted: StandIn,
): Promise<Outcome<StandIn[]>> {
  const { owner, person, from, to } = wanted;
  if (person === owner) return refuse({ code: 'stand-in-self' });
  if (to < from || to < earliestToday(now)) return refuse({ code: 'stand-in-days' });
  const active = await ports.user.activePeople([person]);
  if (!active.ok) return active;
  if (active.result.length === 0) return refuse({ code: 'unknown-person', person });
  return changeStandIns(ports, now, (all) => {
    const problem = problemWith(all, wanted);
    return problem ? refuse(problem) : accept([...all, wanted]);
  });
}

function problemWith(all: readonly StandIn[], wanted: StandIn): Refusal | null {
  const same = all.find((each) => overlap(each, wanted));
  if (same) {
    const isRepeated = same.person === wanted.person && same.from === wanted.from && same.to === wanted.to;
    return isRepeated ? null : { code: 'stand-in-overlaps', from: same.from, to: same.to };
  }
  const ofOwner = all.filter(
    ({ owner, projectId }) => owner === wanted.owner && projectId === wanted.projectId,
  );
  if (ofOwner.length >= MOST_AHEAD) return { code: 'stand-ins-full', most: MOST_AHEAD };
  return all.length >= MOST_KEPT ? { code: 'stand-ins-full', most: MOST_KEPT } : null;
}

/** Changes what is kept, however many do so at once; what is over is let go of on the way. */
export async function changeStandIns(
  ports: Pick<Ports, 'standIns' | 'app' | 'jitter'>,
  now: Instant,
  change: (all: StandIn[]) => Outcome<StandIn[]>,
): Promise<Outcome<StandIn[]>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await ports.jitter(LONGEST_FIRST_WAIT * 2 ** attempt);
    const stored = await ports.standIns.read();
    const changed = change(stored.all.filter(({ to }) => to >= earliestToday(now)));
    if (!changed.ok) return changed;
    const all = once(changed.result);
    const next = { all, timeZone: await zoneOf(ports, stored) };
    if (await ports.standIns.write(stored.rev, next)) return accept(all);
  }
  return refuse({ code: 'busy' });
}

/** The same arrangement twice, as from a repeated call, is one. */
function once(all: readonly StandIn[]): StandIn[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

/** Asked of Jira when somebody first arranges anything, for it seldom changes. */
async function zoneOf({ app }: Pick<Ports, 'app'>, stored: StoredStandIns): Promise<string | null> {
  return stored.timeZone ?? (await app.siteTimeZone());
}

/** A person's arrangements that are not over. */
export function standInsOf(all: readonly StandIn[], me: AccountId, today: Day): StandInsOfPerson {
  const ahead = all.filter(({ to }) => to >= today).sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    mine: ahead.flatMap(({ owner, person, from, to, projectId }) =>
      owner === me && projectId === null ? [{ person, from, to }] : [],
    ),
    others: ahead.flatMap(({ owner, person, from, to }) => (person === me ? [{ owner, from, to }] : [])),
  };
}

/** Owners for whom a person may stand in today, in whatever zone; the projects' settings say in which they do. */
export function ownersNear(all: readonly StandIn[], person: AccountId, now: Instant): AccountId[] {
  const [first, last] = [earliestToday(now), addDays(earliestToday(now), 2)];
  const near = all.filter((each) => each.person === person && each.from <= last && each.to >= first);
  return [...new Set(near.map(({ owner }) => owner))];
}

/** The day that it still is somewhere on earth. */
function earliestToday(now: Instant): Day {
  return dayIn('Etc/GMT+12', now);
}

function todayOf({ timeZone, now }: Caller): Day {
  return dayIn(timeZone, now);
}
