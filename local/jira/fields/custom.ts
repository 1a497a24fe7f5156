import type { Db } from '../../db';

/** What a custom field holds; `any` is shown as stored and cannot be edited, `app` is a text that only the app writes. */
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
  | 'app'
  | 'any';

export interface CustomField {
  id: string;
  name: string;
  type: CustomType;
  /** In every project's screens (seeded), or only on issues that carry it (imported). */
  everywhere: boolean;
  /** What the app calls a field of its own, and the type that such a field has. */
  app?: { key: string; type: string };
}

const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes';
interface Schema {
  type: string;
  items?: string;
  custom: string;
  configuration?: Record<string, unknown>;
}

const SCHEMAS: Record<Exclude<CustomType, 'app'>, Schema> = {
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
  ...(field.type === 'app' ? { type: 'string', custom: field.app?.type ?? '' } : SCHEMAS[field.type]),
  customId: Number(field.id.replace('customfield_', '')),
});

interface FieldRow {
  id: string;
  name: string;
  type: CustomType;
  everywhere: number;
  app_key: string | null;
  app_type: string | null;
}

export function customFields(db: Db): CustomField[] {
  return db
    .all<FieldRow>(
      `SELECT f.*, a.key AS app_key, a.type AS app_type FROM jira_field f
       LEFT JOIN jira_app_field a ON a.field_id = f.id ORDER BY f.rowid`,
    )
    .map(({ app_key: key, app_type: type, ...row }) => ({
      ...row,
      everywhere: row.everywhere === 1,
      ...(key !== null && type !== null && { app: { key, type } }),
    }));
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
