import type { Value } from '../domain/agreement';
import { type Act, both, type Change } from '../domain/change';
import { FIX_VERSIONS } from '../domain/date-field';
import type { LedgerEvent } from '../domain/event';
import { apply } from '../domain/fold';
import { follow } from '../domain/follow';
import { type DateHistory, newsIn } from '../domain/jira-history';
import type { Move } from '../domain/move';
import { isFormer } from '../domain/personal-data';
import { inPlace } from '../domain/place';
import { type EpicRecord, findAction, mayHaveForgotten, newRecord } from '../domain/record';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { type AccountId, type Instant, ROLES } from '../domain/roles';
import { seenMove } from '../domain/seen-move';
import { holdersOf, type ProjectSettings } from '../domain/settings';
import { commentOn } from './comment-on';
import type { RecordPorts, Stored } from './ports';

/** Tries before giving up with "busy"; their waits come to three seconds on average, and to six at most. */
const ATTEMPTS = 20;
const LONGEST_FIRST_WAIT = 40;
/** Waits double so often. Were it more, who has lost often would wait longest, and lose to those who only begin. */
const DOUBLINGS = 3;
/** Events read at once where a lost record is made again. */
const LEDGER_PAGE = 100;

/** An epic where Jira has it, with what its history says of the date. */
export interface EpicInJira {
  id: string;
  projectId: string;
  settings: ProjectSettings;
  history: DateHistory;
  /** When it was done; null while it is open. */
  doneAt: Instant | null;
  /** What Jira holds; absent where nobody has looked. */
  value?: Value | null;
}

/**
 * Carries out a person's action on one record, as `rewriteRecord` does. An action id that is known changes nothing.
 *
 * @param seenRev the revision the person acted on; refused when so old that a repeated id would no longer be known
 * @param gathered the record as it was read a moment ago in the same call: saves the first read
 * @returns the record after the change, or as it is where the action was known
 */
export function changeRecord(
  ports: RecordPorts,
  epic: EpicInJira,
  act: Act,
  seenRev: number,
  decide: (record: EpicRecord, stored: EpicRecord) => Outcome<Change | null>,
  gathered: Stored | null = null,
): Promise<Outcome<EpicRecord>> {
  return rewriteRecord(
    ports,
    epic,
    act.at,
    (record, stored) => {
      const known = findAction(stored, act.actionId);
      if (known) return known.by === act.by ? accept('as-it-is') : refuse(notYours());
      return mayHaveForgotten(stored, seenRev) ? refuse({ code: 'seen-too-old' }) : decide(record, stored);
    },
    gathered,
  );
}

/**
 * Changes one record, however many others do so at once: reads it, follows what has happened in Jira meanwhile, lets
 * `decide` look at the truth, writes on condition that nothing came between, and otherwise starts again.
 *
 * @param decide is given the record as it will be after following Jira, and as it is stored. `null` adds nothing to
 *   what happened in Jira; `as-it-is` writes nothing at all.
 */
export async function rewriteRecord(
  ports: RecordPorts,
  epic: EpicInJira,
  now: Instant,
  decide: (record: EpicRecord, stored: EpicRecord) => Outcome<Change | null | 'as-it-is'>,
  gathered: Stored | null = null,
): Promise<Outcome<EpicRecord>> {
  let attempt = 0;
  let known = gathered;
  while (attempt < ATTEMPTS) {
    if (attempt > 0) await ports.jitter(LONGEST_FIRST_WAIT * 2 ** Math.min(attempt, DOUBLINGS));
    const read = known ?? (await ports.epics.read(epic.id)) ?? (await firstRecord(ports, epic));
    known = null;
    if (!read) {
      attempt += 1;
      continue;
    }
    const before = read.record;
    const { news, isAll } = newsOf(ports, epic, before, now);
    const decided = isAll ? decide(news?.record ?? before, before) : accept(null);
    if (!decided.ok) return decided;
    if (decided.result === 'as-it-is') return accept(before);
    const change = decided.result ? both(news, decided.result) : news;
    if (!change) return accept(before);
    const record = { ...change.record, waitedOn: mayBeNoted(change.record, epic.settings) };
    const isWritten = (await ports.epics.commit(epic.id, { ...change, record })) === 'written';
    if (isWritten && epic.settings.comments) await commentOn(ports, epic.id, before, change.events, now);
    if (isWritten && isAll) return accept(record);
    if (isWritten) known = { record, dirty: true };
    else attempt += 1;
  }
  return refuse({ code: 'busy' });
}

/**
 * Everybody for whom a turn may be noted by the copies that follow: whatever breaks on the way, it is known whose to
 * take back.
 */
export function mayBeNoted(record: EpicRecord, settings: ProjectSettings): AccountId[] {
  const { holders } = record.agreement;
  const all = [...record.waitedOn, ...ROLES.flatMap((role) => holdersOf(role, holders, settings))];
  return [...new Set(all)].filter((person) => !isFormer(person));
}

/** What has happened in Jira and is not in the record yet, as far as one write can take it. */
function newsOf(
  ports: RecordPorts,
  epic: EpicInJira,
  record: EpicRecord,
  now: Instant,
): { news: Change | null; isAll: boolean } {
  const placed = inPlace(record, epic.projectId, now, ports.newEpoch);
  const followed = follow(placed?.record ?? record, epic.settings, movesIn(epic, record, now), epic.doneAt);
  if (!followed) return { news: placed, isAll: true };
  return { news: both(placed, followed.change), isAll: followed.rest.length === 0 };
}

/** Changes of the date that the record has not followed: Jira's history tells of them, or for releases what it holds now. */
export function movesIn(
  { history, settings, value }: Pick<EpicInJira, 'history' | 'settings' | 'value'>,
  record: EpicRecord,
  now: Instant,
): Move[] {
  const told = newsIn(history, record.historyMark) ?? [];
  const seen =
    value === undefined
      ? null
      : seenMove(record, settings.source, value, now, history.changes[FIX_VERSIONS] ?? null);
  return seen ? [...told, seen] : told;
}

function notYours() {
  return { code: 'bad-payload' as const, field: 'actionId', expected: 'an id of your own' };
}

/** The first record of an epic. Where it has a ledger already, its record was lost and is what the ledger amounts to. */
export async function firstRecord(
  ports: RecordPorts,
  epic: { id: string; projectId: string },
): Promise<Stored | null> {
  const events = await wholeLedger(ports, epic.id);
  await ports.epics.create(epic.id, events.reduce(apply, newRecord(epic.projectId, ports.newEpoch())));
  return ports.epics.read(epic.id);
}

async function wholeLedger(ports: RecordPorts, issueId: string): Promise<LedgerEvent[]> {
  const events = await ports.epics.readLedger(issueId, 1, 1);
  for (let isMore = events.length > 0; isMore; ) {
    const from = events.length + 1;
    const page = await ports.epics.readLedger(issueId, from, from + LEDGER_PAGE - 1);
    events.push(...page);
    isMore = page.length === LEDGER_PAGE;
  }
  return events;
}
