import { sign } from '../../src/domain/actions/sign';
import { advance, type Change } from '../../src/domain/change';
import { judge } from '../../src/domain/evaluate';
import type { LedgerEvent } from '../../src/domain/event';
import type { Move } from '../../src/domain/move';
import { type EpicRecord, newRecord } from '../../src/domain/record';
import type { Outcome } from '../../src/domain/refusal';
import type { Role } from '../../src/domain/roles';
import { searchValues } from '../../src/domain/search-values';
import { DEFAULT_SAVED, DEFAULT_SETTINGS } from '../../src/domain/settings';
import { newSigningKey, type SigningKey, seal } from '../../src/seal/seal';
import { CLOUD_ID } from '../forge/installation';
import type { KvsRows } from '../forge/kvs/rows';
import type { LocalJira } from '../jira/jira';
import { BIG, type BigEpic, bigEpic, exportOf } from './export';

/** Epics written in one database transaction. */
const AT_ONCE = 500;
const DAY = 86_400_000;
const PROPERTY = 'countersign';

interface Planting {
  jira: LocalJira;
  rows: KvsRows;
  /** Writes an issue's property, whoever may. */
  writeProperty(issueId: string, key: string, value: unknown): void;
  today: number;
}

/**
 * Fills a large project with epics and with what the app would know of them, had people used it for a while: records and
 * ledgers by the app's own rules, copies sealed with the installation's own key. Playing all that through the app would
 * take minutes.
 */
export async function plantEpics(
  { jira, rows, writeProperty, today }: Planting,
  count: number,
): Promise<void> {
  const epics = Array.from({ length: count }, (_, index) => bigEpic(index, today));
  jira.importExport(exportOf(epics, today));
  const key = await installationKey(rows);
  rows.put('entity:epic', `settings:${BIG.id}`, row(1, { ...DEFAULT_SAVED, rev: 1 }));
  for (let start = 0; start < count; start += AT_ONCE) {
    const told = epics.slice(start, start + AT_ONCE).map((epic) => ({ epic, ...storyOf(epic, today) }));
    const seals = await Promise.all(
      told.map(({ epic, record }) =>
        seal(record, key, { cloudId: CLOUD_ID, projectId: BIG.id, issueId: epic.id }, 'duedate'),
      ),
    );
    rows.atomically(() => {
      told.forEach(({ epic, record, events }, index) => {
        rows.put('entity:epic', epic.id, row(record.rev, record));
        for (const event of events)
          rows.put('entity:ledger', ledgerKey(epic.id, event.rev), ledgerRow(epic.id, event));
        for (const person of record.waitedOn)
          rows.put('entity:epic', `turn:${person}:${epic.id}`, turnRow(today));
        writeProperty(epic.id, PROPERTY, { seal: seals[index], ...valuesOf(epic, record) });
      });
    });
  }
}

const row = (rev: number, body: unknown) => ({ rev, projectId: BIG.id, dirty: 0, body });
const turnRow = (since: number) => row(1, { since, told: since, notBefore: null });
const ledgerKey = (issueId: string, rev: number) => `${issueId}:${String(rev).padStart(10, '0')}`;
const ledgerRow = (issueId: string, event: LedgerEvent) => ({ issueId, rev: event.rev, body: event });

async function installationKey(rows: KvsRows): Promise<SigningKey> {
  const kept = rows.get('secret', 'signing-key')?.value as SigningKey | undefined;
  if (kept) return kept;
  const key = await newSigningKey();
  rows.put('secret', 'signing-key', key);
  return key;
}

const dateOf = (day: string | null) => (day === null ? null : { source: 'duedate', canonical: day });
const factsOf = ({ due, phase }: BigEpic) => ({ value: dateOf(due), phase, isFieldGone: false });

function valuesOf(epic: BigEpic, record: EpicRecord) {
  return searchValues(factsOf(epic), record.agreement, DEFAULT_SETTINGS);
}

/** What has happened on the epic, one day after another, by the app's own rules. */
function storyOf(epic: BigEpic, today: number): { record: EpicRecord; events: LedgerEvent[] } {
  const { id, story, pm, em, due, before } = epic;
  let record = newRecord(BIG.id, `epoch-${id}`);
  const events: LedgerEvent[] = [];
  const at = () => today - 20 * DAY + events.length * DAY;
  const take = (change: Change) => {
    record = change.record;
    events.push(...change.events);
  };
  const act = (by: string) => ({ by, at: at(), actionId: `planted-${id}-${events.length}` });
  const name = (role: Role, person: string) =>
    take(
      advance(record, act(person), {
        kind: 'set-holders',
        role,
        before: null,
        after: [person],
        held: { before: [], after: [person] },
      }),
    );
  const signedBy = (by: string, day: string) => {
    const value = { source: 'duedate', canonical: day };
    const situation = { record, settings: DEFAULT_SETTINGS, jira: value, phase: 'todo' as const };
    take(must(sign(situation, act(by), { value, period: day })));
  };
  const moved = (from: string, to: string) => {
    const by = { kind: 'person' as const, accountId: em };
    const move: Move = { historyId: `planted-${id}`, source: 'duedate', from, to, at: at(), by };
    take(advance(record, act(em), { kind: 'moved', move }));
  };

  name('em', em);
  name('pm', pm);
  if (story === 'part-signed' && due) signedBy(em, due);
  if ((story === 'agreed' || story === 'done') && due) for (const who of [em, pm]) signedBy(who, due);
  if ((story === 'moved' || story === 'agreed-again') && due) {
    for (const who of [em, pm]) signedBy(who, before);
    moved(before, due);
    if (story === 'agreed-again') for (const who of [em, pm]) signedBy(who, due);
  }
  const facts = { ...factsOf(epic), agreement: record.agreement, settings: DEFAULT_SETTINGS };
  const closed = epic.phase === 'done';
  const waitedOn = judge(facts).turn?.people ?? [];
  return { record: { ...record, waitedOn, life: { ...record.life, closed } }, events };
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`The planted story breaks a rule: ${outcome.refusal.code}.`);
  return outcome.result;
}
