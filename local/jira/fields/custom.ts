import type { Db } from '../../db';

/** What a custom field holds; `any` is shown as stored and cannot be edited. */
export type CustomType =
  | 'date'
  | 'datetime'
  | 'number'
  | 'text'
  | 'paragraph'
  | 'url'
  | 'user'
  | 'users'
  | 'group'
  | 'groups'
  | 'team'
  | 'option'
  | 'labels'
  | 'any';

export interface CustomField {
  id: string;
  name: string;
  type: CustomType;
  /** In every project's screens (seeded), or only on issues that carry it (imported). */
  everywhere: boolean;
}

const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes';
interface Schema {
  type: string;
  items?: string;
  custom: string;
  configuration?: Record<string, unknown>;
}

const SCHEMAS: Record<CustomType, Schema> = {
  date: { type: 'date', custom: `${PLUGIN}:datepicker` },
  datetime: { type: 'datetime', custom: `${PLUGIN}:datetime` },
  number: { type: 'number', custom: `${PLUGIN}:float` },
  text: { type: 'string', custom: `${PLUGIN}:textfield` },
  paragraph: { type: 'string', custom: `${PLUGIN}:textarea` },
  url: { type: 'string', custom: `${PLUGIN}:url` },
  user: { type: 'user', custom: `${PLUGIN}:userpicker` },
  users: { type: 'array', items: 'user', custom: `${PLUGIN}:multiuserpicker` },
  group: { type: 'group', custom: `${PLUGIN}:grouppicker` },
  groups: { type: 'array', items: 'group', custom: `${PLUGIN}:multigrouppicker` },
  team: {
    type: 'team',
    custom: `${PLUGIN}:atlassian-team`,
    configuration: { [`${PLUGIN}:atlassian-team`]: true },
  },
  option: { type: 'option', custom: `${PLUGIN}:select` },
  labels: { type: 'array', items: 'string', custom: `${PLUGIN}:labels` },
  any: { type: 'any', custom: `${PLUGIN}:any` },
};

export const schemaOf = (field: CustomField) => ({
  ...SCHEMAS[field.type],
  customId: Number(field.id.replace('customfield_', '')),
});

export function customFields(db: Db): CustomField[] {
  return db
    .all<{ id: string; name: string; type: CustomType; everywhere: number }>(
      'SELECT * FROM jira_field ORDER BY rowid',
    )
    .map((row) => ({ ...row, everywhere: row.everywhere === 1 }));
}

/** Adds a field; one that has its id already stays as it is. */
export function addCustomField(db: Db, field: CustomField): void {
  db.run('INSERT INTO jira_field (id, name, type, everywhere) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', [
    field.id,
    field.name,
    field.type,
    field.everywhere ? 1 : 0,
  ]);
}
