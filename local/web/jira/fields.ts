import { jira } from '../http/jira';
import { readList, readRecord, readString } from '../http/read';

/** The custom fields of the site. */
export async function listCustomFields(): Promise<{ id: string; name: string }[]> {
  const fields = readList(await jira('GET', '/field'), 'answer', (value) => readRecord(value, 'field'));
  return fields
    .filter(({ custom }) => custom === true)
    .map(({ id, name }) => ({ id: readString(id, 'field.id'), name: readString(name, 'field.name') }));
}

/** Deletes a custom field with all its values. Jira refuses whoever does not administer it. */
export async function deleteCustomField(id: string): Promise<void> {
  await jira('DELETE', `/field/${encodeURIComponent(id)}`);
}
