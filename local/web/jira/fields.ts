import { jira } from '../http/jira';
import { isRecord, readList, readRecord, readString } from '../http/read';

interface NamedField {
  id: string;
  name: string;
}

/** The custom fields of the site. */
export async function listCustomFields(): Promise<NamedField[]> {
  return (await listFields()).map(({ id, name }) => ({ id, name }));
}

let appFields: Promise<NamedField[]> | null = null;

/** Fields that an app brought with it: lists show them as columns. They come and go with the app, so they are read once. */
export function listAppFields(): Promise<NamedField[]> {
  appFields ??= listFields().then(
    (fields) => fields.filter(({ type }) => type.startsWith('ari:cloud:ecosystem::extension/')),
    (error: unknown) => {
      appFields = null;
      throw error;
    },
  );
  return appFields;
}

async function listFields(): Promise<(NamedField & { type: string })[]> {
  const fields = readList(await jira('GET', '/field'), 'answer', (value) => readRecord(value, 'field'));
  return fields
    .filter(({ custom }) => custom === true)
    .map(({ id, name, schema }) => ({
      id: readString(id, 'field.id'),
      name: readString(name, 'field.name'),
      type: isRecord(schema) ? String(schema.custom) : '',
    }));
}

/** Deletes a custom field with all its values. Jira refuses whoever does not administer it. */
export async function deleteCustomField(id: string): Promise<void> {
  await jira('DELETE', `/field/${encodeURIComponent(id)}`);
}
