import { advance, type Change } from '../domain/change';
import { type Erasing, erasedSince, isFormer, namesAny, withPseudonyms } from '../domain/personal-data';
import type { EpicRecord } from '../domain/record';
import { accept, type Outcome, refuse } from '../domain/refusal';
import type { Instant } from '../domain/roles';
import { savedOf } from '../domain/settings';
import { followEpic } from './follow-epic';
import { inTurns } from './in-turns';
import type { Moment, Ports, RecordPorts, StoredRow } from './ports';
import { type KeepingPorts, keepSettings } from './save-settings';
import type { Work } from './work';

type EraseWork = Extract<Work, { kind: 'erase-accounts' }>;

export type ErasingPorts = RecordPorts & Pick<Ports, 'accounts' | 'rows' | 'standIns' | 'later'>;

const AT_ONCE = 5;
/** How often one record is tried while others write to it. */
const ATTEMPTS = 12;
const LONGEST_WAIT = 500;
/** Passes after which the rest is left to the next weekly report. */
const PASSES = 6;

export async function startErasing(ports: Pick<Ports, 'later'>, startedAt: Instant): Promise<void> {
  await ports.later({
    kind: 'erase-accounts',
    entity: 'ledger',
    after: null,
    startedAt,
    pass: 1,
    hasChanged: false,
  });
}

/**
 * Puts pseudonyms in place of closed accounts in a page of rows. Only once a whole pass has found none of them any more
 * is it forgotten whose the pseudonyms are: what was written beside an earlier pass is met by the next.
 *
 * @returns what is left to do; null once all is done
 */
export async function eraseAccounts(
  ports: ErasingPorts,
  moment: Moment,
  work: EraseWork,
): Promise<Outcome<EraseWork | null>> {
  const { body } = await ports.accounts.read();
  const { erasing } = body;
  if (Object.keys(erasing).length === 0) return accept(null);
  const { rows, isLast } = await ports.rows.page(work.entity, work.after);
  const erased =
    work.entity === 'ledger'
      ? await eraseEvents(ports, moment, rows, erasing)
      : await eraseRows(ports, moment, rows, erasing);
  if (!erased.ok) return erased;
  const next = { ...work, hasChanged: work.hasChanged || erased.result };
  if (!isLast) return accept({ ...next, after: rows.at(-1)?.key ?? null });
  if (work.entity === 'ledger') return accept({ ...next, entity: 'records', after: null });
  if (next.hasChanged) {
    if (work.pass >= PASSES) return accept(null);
    const again = { startedAt: moment.now, pass: work.pass + 1, hasChanged: false };
    return accept({ ...next, ...again, entity: 'ledger', after: null });
  }
  const { rev, body: now } = await ports.accounts.read();
  const isKept = await ports.accounts.write(rev, erasedSince(now, work.startedAt));
  return isKept ? accept(null) : refuse({ code: 'busy' });
}

/** The record is changed before its events: so it is known that its seals have to be made worthless. */
async function eraseEvents(
  ports: ErasingPorts,
  moment: Moment,
  rows: readonly StoredRow[],
  erasing: Erasing,
): Promise<Outcome<boolean>> {
  const named = rows.filter(({ body }) => namesAny(body, erasing));
  const issueIds = [...new Set(named.flatMap(({ of }) => (of.kind === 'event' ? [of.issueId] : [])))];
  const erased = await inTurns(issueIds, AT_ONCE, (issueId) =>
    eraseOnEpic(ports, moment, issueId, erasing, true),
  );
  const failed = erased.find((each) => !each.ok);
  if (failed) return failed;
  await inTurns(named, AT_ONCE, ({ key, body }) =>
    ports.rows.rewriteEvent(key, withPseudonyms(body, erasing)),
  );
  return accept(named.length > 0);
}

async function eraseRows(
  ports: ErasingPorts,
  moment: Moment,
  rows: readonly StoredRow[],
  erasing: Erasing,
): Promise<Outcome<boolean>> {
  const theirs = rows.filter(({ of }) => of.kind === 'person' && Object.hasOwn(erasing, of.person));
  await ports.rows.remove(theirs.map(({ key }) => key));
  const naming = rows.filter(({ body }) => namesAny(body, erasing));
  const erased = await inTurns(naming, AT_ONCE, async ({ of }): Promise<Outcome<null>> => {
    if (of.kind === 'epic') return eraseOnEpic(ports, moment, of.issueId, erasing, false);
    if (of.kind === 'settings') return eraseInSettings(ports, of.projectId, erasing);
    return of.kind === 'stand-ins' ? eraseStandIns(ports, erasing) : accept(null);
  });
  const failed = erased.find((each) => !each.ok);
  return failed ?? accept(theirs.length + naming.length > 0);
}

/** Older seals still name the account: they are made worthless, and the copy is sealed anew. */
async function eraseOnEpic(
  ports: ErasingPorts,
  moment: Moment,
  issueId: string,
  erasing: Erasing,
  areEventsNaming: boolean,
): Promise<Outcome<null>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await ports.jitter(LONGEST_WAIT);
    const stored = await ports.epics.read(issueId);
    if (!stored) return accept(null);
    const { record } = stored;
    const wasJustErased = record.events.at(-1)?.what.kind === 'erased';
    if (!namesAny(record, erasing) && (!areEventsNaming || wasJustErased)) return accept(null);
    if ((await ports.epics.commit(issueId, erasedIn(record, erasing, moment, ports.newEpoch))) !== 'written')
      continue;
    const followed = await followEpic(ports, moment, issueId);
    // The record is right; its copy is behind, which the hourly comparison mends.
    if (!followed.ok) ports.note('epic-not-settled', followed.refusal.code);
    return accept(null);
  }
  return refuse({ code: 'busy' });
}

function erasedIn(record: EpicRecord, erasing: Erasing, { now }: Moment, newEpoch: () => string): Change {
  const act = { by: null, at: now, actionId: `erase-${newEpoch()}` };
  const change = advance(record, act, { kind: 'erased' }, newEpoch());
  const erased = withPseudonyms(change.record, erasing);
  return { ...change, record: { ...erased, waitedOn: erased.waitedOn.filter((each) => !isFormer(each)) } };
}

/** Whoever held a role goes on to hold it, as somebody who left: the project's admins are asked to name another. */
async function eraseInSettings(
  ports: KeepingPorts,
  projectId: string,
  erasing: Erasing,
): Promise<Outcome<null>> {
  const before = savedOf(await ports.settings.read(projectId));
  const after = { ...withPseudonyms(before, erasing), rev: before.rev + 1 };
  return (await keepSettings(ports, projectId, before, after)) ? accept(null) : refuse({ code: 'busy' });
}

async function eraseStandIns(ports: Pick<Ports, 'standIns'>, erasing: Erasing): Promise<Outcome<null>> {
  const { rev, all, timeZone } = await ports.standIns.read();
  const left = all.filter((each) => !namesAny(each, erasing));
  return (await ports.standIns.write(rev, { all: left, timeZone })) ? accept(null) : refuse({ code: 'busy' });
}
