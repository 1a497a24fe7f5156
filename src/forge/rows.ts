import kvs, { Filter, FilterConditions, ForgeKvsError } from '@forge/kvs';

/**
 * A row of the entity `epic`. Besides the records of epics, under their issue ids, it holds the rows of a project that
 * also need a condition on `rev`: `settings:<projectId>` and `retired:<projectId>`; plain keys cannot carry one.
 */
export interface Row<Body> {
  rev: number;
  projectId: string;
  /** 1 while a record is not copied to its issue yet; else 0. */
  dirty: number;
  body: Body;
}

export const ROWS = 'epic';

export function readRow<Body>(key: string): Promise<Row<Body> | undefined> {
  return kvs.entity<Row<Body>>(ROWS).get(key);
}

/** Creates a row; one that exists stays as it is. */
export async function createRow<Body>(key: string, row: Row<Body>): Promise<void> {
  try {
    await kvs.entity<Row<Body>>(ROWS).set(key, row, { keyPolicy: 'FAIL_IF_EXISTS' });
  } catch (error) {
    if (!isKvsError(error) || (await readRow(key)) === undefined) throw error;
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
