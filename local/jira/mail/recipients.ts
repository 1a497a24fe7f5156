import { isObject } from '../http/input';
import { badRequest } from '../http/refusal';
import { mayBrowse, mayInProject } from '../permissions/access';
import { permissionById, permissionByKey } from '../permissions/keys';
import type { Site } from '../site';
import type { IssueRecord } from '../store/issues';
import { findUser } from '../store/users';

type Fields = Record<string, unknown>;

/** The key that older permission schemes know Browse Projects by; the documentation's example still writes it. */
const OLD_KEYS: Record<string, string> = { BROWSE: 'BROWSE_PROJECTS' };

/** Accounts that a notification names, each once, whatever becomes of them; refused if there is none. */
export function namedRecipients(to: unknown, issue: IssueRecord, site: Site): string[] {
  const named = isObject(to) ? to : {};
  refuseGroups(named);
  const people = [
    ...listIn(named, 'users').map((user) => {
      const { accountId } = user;
      if (typeof accountId === 'string' && findUser(site.db, accountId)) return accountId;
      throw badRequest(`The user with account ID '${String(accountId)}' does not exist.`);
    }),
    named.assignee === true ? issue.assignee : null,
    named.reporter === true ? issue.reporter : null,
  ];
  return [...new Set(people.filter((accountId) => accountId !== null))];
}

/** Whether an account has every permission that `restrict` asks for, on this very issue. */
export function restriction(
  restrict: unknown,
  issue: IssueRecord,
  site: Site,
): (accountId: string) => boolean {
  const asked = isObject(restrict) ? restrict : {};
  refuseGroups(asked);
  const keys = listIn(asked, 'permissions').map(({ id, key }) => {
    const name = String(key ?? '');
    const found = id === undefined ? permissionByKey(OLD_KEYS[name] ?? name) : permissionById(String(id));
    if (!found) throw badRequest(`The permission '${String(id ?? key)}' does not exist.`);
    return found.key;
  });
  return (accountId) =>
    keys.every((key) => mayInProject(site, accountId, issue.projectId, key)) &&
    (keys.length === 0 || mayBrowse(site, accountId, issue));
}

/** This site has no groups. */
function refuseGroups(fields: Fields): void {
  const [group] = [...listIn(fields, 'groups').map(({ name }) => name), ...((fields.groupIds as []) ?? [])];
  if (group !== undefined) throw badRequest(`The group '${String(group)}' does not exist.`);
}

function listIn(fields: Fields, name: string): Fields[] {
  const value = fields[name] ?? [];
  if (!Array.isArray(value) || !value.every(isObject))
    throw badRequest(`'${name}' must be a list of objects.`);
  return value;
}
