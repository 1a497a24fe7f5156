import type { Db } from '../../db';

/** A custom field that the app brings with it: one text, read-only to people. */
export interface AppField {
  /** What the app calls it by: `<app id>__<environment>__<module key>`. */
  key: string;
  /** The id of its module, which is its type in `GET /field`. */
  type: string;
  name: string;
}

/** Beyond the ids of seeded and of imported fields. */
const FIRST_ID = 19_001;

/**
 * Makes the app's fields known, locked and on every screen, as if an admin had added them there. A new name is taken
 * over; the id stays.
 */
export function plantAppFields(db: Db, fields: readonly AppField[]): void {
  for (const { key, type, name } of fields) {
    const id = db.get<{ field_id: string }>('SELECT field_id FROM jira_app_field WHERE key = ?', [key]);
    if (id) {
      db.run('UPDATE jira_field SET name = ? WHERE id = ?', [name, id.field_id]);
      continue;
    }
    const { count } = db.get<{ count: number }>('SELECT count(*) AS count FROM jira_app_field') ?? {
      count: 0,
    };
    const fresh = `customfield_${FIRST_ID + count}`;
    db.run('INSERT INTO jira_field (id, name, type, everywhere) VALUES (?, ?, ?, 1)', [fresh, name, 'app']);
    db.run('INSERT INTO jira_app_field (key, field_id, type) VALUES (?, ?, ?)', [key, fresh, type]);
  }
}
