import { atRev, createRow, executed, type Row, readRow } from './rows';
import { kvs } from './storage';

/** It is of no project, and the attribute may not be blank. */
const NO_PROJECT = '-';

/** Something that there is one of on a site, at a revision. */
export interface SingleRow<Body> {
  read(): Promise<{ rev: number; body: Body }>;
  /** Writes on condition of the revision; false where it is another by now, or nobody can say. */
  write(rev: number, body: Body): Promise<boolean>;
}

/** A row of its own under a key; `none` stands for it until it is written first. */
export function singleRow<Body>(key: string, none: Body): SingleRow<Body> {
  const rowOf = (rev: number, body: Body): Row<Body> => ({ rev, projectId: NO_PROJECT, dirty: 0, body });
  return {
    async read() {
      return (await readRow<Body>(key)) ?? rowOf(0, none);
    },
    async write(rev, body) {
      if (rev === 0) await createRow<Body>(key, rowOf(0, none));
      return executed(kvs.transact().set(key, rowOf(rev + 1, body), atRev<Body>(rev)));
    },
  };
}
