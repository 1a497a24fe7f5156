import kvs from '@forge/kvs';
import type { PersonStore } from '../app/notices/ports';
import { DEFAULT_NOTICES, type PersonNotices } from '../domain/notices/preferences';
import type { AccountId } from '../domain/roles';
import { atRev, createRow, executed, ROWS, type Row, readInBatches } from './rows';

/** A person is of no project, and the attribute may not be blank. */
const NO_PROJECT = '-';

/** Rows `person:<accountId>`. */
export const personStore: PersonStore = {
  async read(people) {
    const rows = await readInBatches<Row<PersonNotices>>(people.map(keyOf), ROWS);
    return new Map(
      people.map((person) => {
        const row = rows.get(keyOf(person));
        return [person, { rev: row?.rev ?? 0, notices: row?.body ?? DEFAULT_NOTICES }];
      }),
    );
  },

  async write(person, rev, notices) {
    const key = keyOf(person);
    if (rev === 0) await createRow(key, rowOf(0, DEFAULT_NOTICES));
    return executed(kvs.transact().set(key, rowOf(rev + 1, notices), atRev<PersonNotices>(rev)));
  },
};

function rowOf(rev: number, notices: PersonNotices): Row<PersonNotices> {
  return { rev, projectId: NO_PROJECT, dirty: 0, body: notices };
}

function keyOf(person: AccountId): string {
  return `person:${person}`;
}
