import { atRev, createRow, type Row, readRow } from './rows';
import { kvs } from './storage';

/** Epochs per row: with 25 bytes each, well under the 240 KiB that one value may have. */
const MOST_PER_ROW = 5000;

interface RetiredBody {
  epochs: string[];
  /** How many full lists have been put aside under `retired:<projectId>:<n>`. */
  full: number;
}

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
  const isFull = epochs.length >= MOST_PER_ROW;
  if (isFull) transaction.set(`${key}:${full}`, epochs);
  const body = isFull ? { epochs: [epoch], full: full + 1 } : { epochs: [...epochs, epoch], full };
  return transaction.set(key, { ...row, rev: row.rev + 1, body }, atRev<RetiredBody>(row.rev));
}

export async function readRetiredEpochs(projectId: string): Promise<string[]> {
  const row = await readRow<RetiredBody>(keyOf(projectId));
  if (!row) return [];
  const put = await Promise.all(
    Array.from({ length: row.body.full }, (_, index) => kvs.get<string[]>(`${keyOf(projectId)}:${index}`)),
  );
  return [...put.flatMap((epochs) => epochs ?? []), ...row.body.epochs];
}

function keyOf(projectId: string): string {
  return `retired:${projectId}`;
}
