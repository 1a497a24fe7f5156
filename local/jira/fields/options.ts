import type { Db } from '../../db';
import type { Site } from '../site';
import { freshId } from '../store/ids';

/** One of the values that a select list offers. */
export interface Option {
  id: string;
  value: string;
}

/** The options of a select list in its own order; none where the field came with an import, which brings no list. */
export function optionsOf(db: Db, fieldId: string): Option[] {
  return db
    .all<{ id: number; value: string }>(
      'SELECT id, value FROM jira_field_option WHERE field_id = ? ORDER BY id',
      [fieldId],
    )
    .map(({ id, value }) => ({ id: String(id), value }));
}

export function addOption(db: Db, fieldId: string, value: string): void {
  db.run('INSERT INTO jira_field_option (id, field_id, value) VALUES (?, ?, ?)', [
    freshId(db, 'jira_field_option'),
    fieldId,
    value,
  ]);
}

/** An option as the REST API gives it. */
export const optionJson = (site: Site, { id, value }: Option) => ({
  self: `${site.url}/rest/api/3/customFieldOption/${id}`,
  value,
  id,
});
