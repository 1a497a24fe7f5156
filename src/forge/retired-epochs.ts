import { WhereConditions } from '@forge/kvs';
import type { Instant } from '../domain/roles';
import { newestKeySince } from './key-ring';
import { atRev, createRow, executed, ROWS, type Row, readRow } from './rows';
import { kvs } from './storage';

/** Epochs per row: with 25 bytes each, well under the 240 KiB that one value may have. */
const MOST_PER_ROW = 5000;

interface RetiredBody {
  epochs: string[];
  /** How many full lists have been put aside under `retired:<projectId>:<n>`. */
  full: number;
  /** How many were retired before the newest key sealed, and since when that one does; absent where none were since. */
  before?: { since: Instant; count: number };
}

/** Clocks of two instances may differ by this much, milliseconds. */
const CLOCKS_APART = 60_000;

type Transaction = ReturnType<typeof kvs.transact>;

/** Adds an epoch to the project's list within the transaction of the change that retires it. */
export async function retireWithin(
  transaction: Transaction,
  projectId: string,
  epoch: string,
): Promise<Transaction> {
  const key = keyOf(projectId);
  const empty: Row<RetiredBody> = { rev: 0, projectId, dirty: 0, body: { epochs: [], full: 0 } };
  if (!(await readRow<RetiredBody>(key))) await createRow(key, empty);
  const row = (await readRow<RetiredBody>(key)) ?? empty;
  const { epochs, full } = row.body;
  const before = await beforeNewestKey(row.body);
  const isFull = epochs.length >= MOST_PER_ROW;
  if (isFull) transaction.set(`${key}:${full}`, epochs);
  const body = isFull
    ? { ...before, epochs: [epoch], full: full + 1 }
    : { ...before, epochs: [...epochs, epoch], full };
  return transaction.set(key, { ...row, rev: row.rev + 1, body }, atRev<RetiredBody>(row.rev));
}

/** How many epochs no seal by the newest key can name: those that are there when the first is retired while it seals. */
async function beforeNewestKey({ epochs, full, before }: RetiredBody): Promise<Pick<RetiredBody, 'before'>> {
  const since = await newestKeySince();
  const isSealing = since > 0 && Date.now() >= since - CLOCKS_APART;
  if (!isSealing || before?.since === since) return before ? { before } : {};
  return { before: { since, count: full * MOST_PER_ROW + epochs.length } };
}

export async function readRetiredEpochs(projectId: string): Promise<string[]> {
  const row = await readRow<RetiredBody>(keyOf(projectId));
  return row ? allIn(keyOf(projectId), row.body) : [];
}

async function allIn(key: string, { epochs, full }: RetiredBody): Promise<string[]> {
  const put = await Promise.all(
    Array.from({ length: full }, (_, index) => kvs.get<string[]>(`${key}:${index}`)),
  );
  return [...put.flatMap((each) => each ?? []), ...epochs];
}

/** Empties all projects' lists of what was retired before the key of today sealed: no seal of that time verifies. */
export async function clearRetired(since: Instant): Promise<void> {
  let cursor: string | undefined;
  do {
    const query = kvs
      .entity<Row<RetiredBody>>(ROWS)
      .query()
      .index('by-key')
      .where(WhereConditions.beginsWith(PREFIX))
      .limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    for (const { key } of page.results) await clearList(key, since);
    cursor = page.nextCursor;
  } while (cursor);
}

async function clearList(key: string, since: Instant): Promise<void> {
  const row = await readRow<RetiredBody>(key);
  if (!row) return;
  const { before, full } = row.body;
  const all = await allIn(key, row.body);
  const left = before?.since === since ? all.slice(before.count) : [];
  // More than fits into one row were retired since: the list stays as it is, which is right, only long.
  if (left.length > MOST_PER_ROW || left.length === all.length) return;
  const next = { ...row, rev: row.rev + 1, body: { epochs: left, full: 0 } };
  const transaction = kvs.transact().set(key, next, atRev<RetiredBody>(row.rev));
  for (let index = 0; index < full; index += 1) transaction.delete(`${key}:${index}`);
  if (!(await executed(transaction))) throw new Error('storage: a list of retired epochs was not cleared');
}

const PREFIX = 'retired:';

function keyOf(projectId: string): string {
  return `${PREFIX}${projectId}`;
}
