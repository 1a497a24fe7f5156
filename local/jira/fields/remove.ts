import type { Answer, Call } from '../http/endpoint';
import { badRequest, forbidden, notAuthenticated, notFound } from '../http/refusal';
import { mayGlobally } from '../permissions/access';
import { seeTask } from '../tasks/json';
import { addTask } from '../tasks/store';
import { customFields } from './custom';

/**
 * `DELETE /field/{id}`: the field is gone, with its options and with its value on every issue; what histories tell of
 * it stays.
 */
export function removeField({ site, caller, path }: Call): Answer {
  const { db, clock } = site;
  const id = path('field');
  if (caller.accountId === null) throw notAuthenticated();
  if (!mayGlobally(site, caller.accountId, 'ADMINISTER'))
    throw forbidden('You are not authorized to perform this action. Administrator privileges are required.');
  if (!/^customfield_\d+$/.test(id)) throw badRequest(`The custom field ID '${id}' is not valid.`);
  const field = customFields(db).find((one) => one.id === id);
  if (!field) throw notFound(`The custom field with ID '${id}' was not found.`);
  if (field.app) throw badRequest(`The custom field with ID '${id}' is locked.`);
  db.run('DELETE FROM jira_field WHERE id = ?', [id]);
  db.run('DELETE FROM jira_field_option WHERE field_id = ?', [id]);
  db.run("UPDATE jira_issue SET fields = json_remove(fields, '$.' || ?) WHERE fields LIKE '%' || ? || '%'", [
    id,
    id,
  ]);
  const description = `Deleting custom field ${field.name}`;
  const result = `Custom field ${id} was deleted.`;
  return seeTask(site, addTask(db, { description, result, submittedBy: caller.accountId, at: clock.now() }));
}
