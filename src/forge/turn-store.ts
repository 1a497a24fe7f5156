import { WhereConditions } from '@forge/kvs';
import { inTurns } from '../app/in-turns';
import type { TurnRow, TurnStore } from '../app/notices/ports';
import type { AccountId, Instant } from '../domain/roles';
import { atRev, createRow, executed, ROWS, type Row, readInBatches, removeRows } from './rows';
import { kvs } from './storage';

/** Turns are rows `turn:<accountId>:<issueId>`; `dirty` is 2 while the person is still to be told by mail. */
interface TurnBody {
  since: Instant;
  /** When the person was told by mail; null if never. */
  told: Instant | null;
  /** Until then nobody needs to look at it for mail; rows from before there was this have none. */
  notBefore?: Instant | null;
  /** Of a parked row: whether the person was still to be told. */
  wasUntold?: boolean;
}

const PREFIX = 'turn:';
const UNTOLD = 2;
/** Of a project that rests. */
const PARKED = 3;
const PAGE = 100;
/** Rows changed side by side. */
const AT_ONCE = 10;

export const turnStore: TurnStore = {
  async note(epic, people, before, now) {
    const keyOfPerson = (person: AccountId) => keyOf(person, epic.id);
    const over = before.filter((person) => !people.includes(person));
    const noted = await readInBatches<Row<TurnBody>>([...people, ...over].map(keyOfPerson), ROWS);
    const missing = people.filter((person) => !noted.has(keyOfPerson(person)));
    // What was known of its date may be true no longer.
    const outdated = people.flatMap((person) => {
      const found = noted.get(keyOfPerson(person));
      if (!found) return [];
      const turn = turnOf(keyOfPerson(person), found);
      if (found.dirty === PARKED) return [{ ...turn, untold: found.body.wasUntold ?? false }];
      return turn.projectId !== epic.projectId || turn.notBefore !== null ? [turn] : [];
    });
    const row: Row<TurnBody> = {
      rev: firstRev(now),
      projectId: epic.projectId,
      dirty: UNTOLD,
      body: { since: now, told: null, notBefore: null },
    };
    await Promise.all([
      ...missing.map((person) => createRow(keyOfPerson(person), row)),
      ...outdated.map((turn) => changeRow(turn, { projectId: epic.projectId, notBefore: null })),
      removeRows(over.map(keyOfPerson).filter((key) => noted.has(key))),
    ]);
  },

  async park(issueId, people) {
    const keys = people.map((person) => keyOf(person, issueId));
    const noted = await readInBatches<Row<TurnBody>>(keys, ROWS);
    const turns = [...noted].filter(([, row]) => row.dirty !== PARKED);
    await Promise.all(turns.map(([key, row]) => parkRow(key, row)));
  },

  async ofPerson(person) {
    // One account id may begin with another and a colon.
    const rows = await rowsBeginning(`${PREFIX}${person}:`);
    return rows.filter((row) => row.person === person);
  },

  untold: () =>
    everyPage(() =>
      kvs.entity<Row<TurnBody>>(ROWS).query().index('dirty').where(WhereConditions.equalTo(UNTOLD)),
    ),

  all: () => rowsBeginning(PREFIX),

  async tell(rows, told) {
    const changed = await inTurns(rows, AT_ONCE, (row) => changeRow(row, { told, untold: false }));
    return changed.flatMap((row) => row ?? []);
  },

  async untell(rows) {
    await inTurns(rows, AT_ONCE, (row) => changeRow(row, { told: null, untold: true }));
  },

  async rest(rows) {
    await inTurns(rows, AT_ONCE, (row) => changeRow(row, {}));
  },

  async remove(rows) {
    await inTurns(rows, AT_ONCE, ({ person, issueId, rev }) =>
      executed(kvs.transact().delete(keyOf(person, issueId), atRev<TurnBody>(rev))),
    );
  },
};

async function parkRow(key: string, row: Row<TurnBody>): Promise<void> {
  const body = { ...row.body, wasUntold: row.dirty === UNTOLD };
  const parked = { ...row, rev: row.rev + 1, dirty: PARKED, body };
  await executed(kvs.transact().set(key, parked, atRev<TurnBody>(row.rev)));
}

/** The changed row, if it was as given until then. */
async function changeRow(row: TurnRow, change: Partial<TurnRow>): Promise<TurnRow | null> {
  const next: TurnRow = { ...row, ...change, rev: row.rev + 1 };
  const { rev, projectId, since, told, untold, notBefore } = next;
  const body: TurnBody = { since, told, notBefore };
  const stored: Row<TurnBody> = { rev, projectId, dirty: untold ? UNTOLD : 0, body };
  const key = keyOf(row.person, row.issueId);
  return (await executed(kvs.transact().set(key, stored, atRev<TurnBody>(row.rev)))) ? next : null;
}

function rowsBeginning(prefix: string): Promise<TurnRow[]> {
  return everyPage(() =>
    kvs.entity<Row<TurnBody>>(ROWS).query().index('by-key').where(WhereConditions.beginsWith(prefix)),
  );
}

type Query = ReturnType<ReturnType<ReturnType<typeof kvs.entity<Row<TurnBody>>>['query']>['index']>;

/** @param query makes the same query anew for each page */
async function everyPage(query: () => Query): Promise<TurnRow[]> {
  const found: TurnRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await (cursor === undefined ? query() : query().cursor(cursor)).limit(PAGE).getMany();
    for (const { key, value } of page.results) {
      const row = rowOf(key, value);
      if (row) found.push(row);
    }
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

/** A turn that counts: rows of other kinds, and parked ones, do not. */
function rowOf(key: string, row: Row<TurnBody>): TurnRow | null {
  return key.startsWith(PREFIX) && row.dirty !== PARKED ? turnOf(key, row) : null;
}

function turnOf(key: string, { rev, projectId, dirty, body }: Row<TurnBody>): TurnRow {
  const at = key.lastIndexOf(':');
  return {
    person: key.slice(PREFIX.length, at),
    issueId: key.slice(at + 1),
    projectId,
    rev,
    since: body.since,
    told: body.told,
    untold: dirty === UNTOLD,
    notBefore: body.notBefore ?? null,
  };
}

function keyOf(person: AccountId, issueId: string): string {
  return `${PREFIX}${person}:${issueId}`;
}

/** Another one each second, so that a row made anew is not taken for the one that was removed. Fits 32 bits. */
function firstRev(now: Instant): number {
  return Math.floor(now / 1000) % 2 ** 30;
}
