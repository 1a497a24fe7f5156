import type { PersonStore } from '../app/notices/ports';
import { DEFAULT_NOTICES, type PersonNotices } from '../domain/notices/preferences';
import type { AccountId } from '../domain/roles';
import { atRev, createRow, executed, ROWS, type Row, readInBatches, readRow } from './rows';
import { kvs } from './storage';

/** A person is of no project, and the attribute may not be blank. */
const NO_PROJECT = '-';

interface PersonBody extends PersonNotices {
  /** Names the write that left it so: what two runs write in the same millisecond is else the same. */
  writtenBy?: string;
}

/** Rows `person:<accountId>`. */
export const personStore: PersonStore = {
  async read(people) {
    const rows = await readInBatches<Row<PersonBody>>(people.map(keyOf), ROWS);
    return new Map(
      people.map((person) => {
        const { rev, body } = rows.get(keyOf(person)) ?? rowOf(0, DEFAULT_NOTICES);
        const { writtenBy: _, ...notices } = body;
        return [person, { rev, notices }];
      }),
    );
  },

  async write(person, rev, notices) {
    const key = keyOf(person);
    if (rev === 0) await createRow(key, rowOf(0, DEFAULT_NOTICES));
    const writtenBy = crypto.randomUUID();
    const next = rowOf(rev + 1, { ...notices, writtenBy });
    if (await executed(kvs.transact().set(key, next, atRev<PersonBody>(rev)))) return true;
    return (await readRow<PersonBody>(key))?.body.writtenBy === writtenBy;
  },
};

function rowOf(rev: number, body: PersonBody): Row<PersonBody> {
  return { rev, projectId: NO_PROJECT, dirty: 0, body };
}

function keyOf(person: AccountId): string {
  return `person:${person}`;
}
