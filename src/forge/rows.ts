import { Filter, FilterConditions, ForgeKvsError } from '@forge/kvs';
import { kvs } from './storage';

/**
 * A row of the entity `epic`. Besides the records of epics, under their issue ids, it holds what else needs a condition
 * on `rev` or an index, which plain keys have not: `settings:<projectId>`, `retired:<projectId>`, `person:<accountId>`,
 * `turn:<accountId>:<issueId>`, and of the whole site `stand-ins`, `site`, `keys`, `sweep` and `privacy`.
 */
export interface Row<Body> {
  rev: number;
  projectId: string;
  /** 1 while a record is not copied to its issue yet; 2 while nobody was told of a turn; 3 for a parked one; else 0. */
  dirty: number;
  body: Body;
}

export const ROWS = 'epic';

export function readRow<Body>(key: string): Promise<Row<Body> | undefined> {
  return kvs.entity<Row<Body>>(ROWS).get(key);
}

/** The service reads at most this many keys in one batch. */
const BATCH = 25;

/** Reads rows of an entity by strict reads, by key; those that are not there are left out. */
export async function readInBatches<Found>(
  keys: readonly string[],
  entityName: string,
): Promise<Map<string, Found>> {
  const batches = inBatches(keys).map((batch) => batch.map((key) => ({ key, entityName })));
  const read = await Promise.all(batches.map((batch) => kvs.batchGet<Found>(batch)));
  const failed = read
    .flatMap((batch) => batch.failedKeys)
    .find((each) => each.error.code !== 'KEY_NOT_FOUND');
  if (failed) throw new Error(`storage: some rows could not be read (${failed.error.code})`);
  return new Map(read.flatMap((batch) => batch.successfulKeys.map((each) => [each.key, each.value])));
}

/** Removes rows of the projects' entity, by key. */
export async function removeRows(keys: readonly string[]): Promise<void> {
  const batches = inBatches(keys).map((batch) => batch.map((key) => ({ key, entityName: ROWS })));
  const removed = await Promise.all(batches.map((batch) => kvs.batchDelete(batch)));
  const failed = removed
    .flatMap((batch) => batch.failedKeys)
    .find((each) => each.error.code !== 'KEY_NOT_FOUND');
  if (failed) throw new Error(`storage: some rows could not be removed (${failed.error.code})`);
}

function inBatches(keys: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, index) =>
    keys.slice(index * BATCH, (index + 1) * BATCH),
  );
}

/** Tries to create a row that others may create and remove at the same time. */
const CREATE_ATTEMPTS = 3;

/** Creates a row; one that exists stays as it is. */
export async function createRow<Body>(key: string, row: Row<Body>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await kvs.entity<Row<Body>>(ROWS).set(key, row, { keyPolicy: 'FAIL_IF_EXISTS' });
      return;
    } catch (error) {
      if (!isKvsError(error)) throw error;
      if ((await readRow(key)) !== undefined) return;
      if (attempt === CREATE_ATTEMPTS) throw error;
    }
  }
}

/** For a transaction: write only if the row is still at this `rev`. */
export function atRev<Body>(rev: number) {
  return {
    entityName: ROWS,
    conditions: new Filter<Row<Body>>().and('rev', FilterConditions.equalTo(rev)),
  };
}

/**
 * Runs a transaction; false when the service answered with any error at all. Its codes are not documented well enough
 * to tell a conflict from a lost answer, so the caller reads again to learn what is stored.
 */
export async function executed(transaction: { execute(): Promise<void> }): Promise<boolean> {
  try {
    await transaction.execute();
    return true;
  } catch (error) {
    if (!isKvsError(error)) throw error;
    return false;
  }
}

function isKvsError(error: unknown): error is ForgeKvsError {
  return error instanceof ForgeKvsError;
}
