import type { Db } from '../../db';
import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint';
import { numberParam } from '../http/input';
import { mayGlobally } from '../permissions/access';
import type { Site } from '../site';

/** A group of the site's directory. */
export interface Group {
  groupId: string;
  name: string;
}

/** All groups by name. */
export const allGroups = (db: Db): Group[] =>
  db.all<{ groupId: string; name: string }>('SELECT id AS groupId, name FROM jira_group ORDER BY name');

export function addGroup(db: Db, { groupId, name }: Group): void {
  db.run('INSERT INTO jira_group (id, name) VALUES (?, ?)', [groupId, name]);
}

/** A group as the value of a field. */
export const groupJson = (site: Site, { name, groupId }: Group) => ({
  name,
  groupId,
  self: `${site.url}/rest/api/3/group?groupId=${encodeURIComponent(groupId)}`,
});

export const groupEndpoints: Endpoint[] = [
  { method: 'GET', path: '/groups/picker', scopes: ['read:jira-user'], answer: findGroups },
];

const LONGEST_PAGE = 20;

/** Groups whose name contains the query. Who may not browse users and groups only finds one by its whole name. */
function findGroups({ site, caller, query }: Call): Answer {
  const wanted = (query.get('query') ?? '').toLowerCase();
  const mayBrowse = mayGlobally(site, caller.accountId, 'USER_PICKER');
  const fits = ({ name }: Group) =>
    mayBrowse ? name.toLowerCase().includes(wanted) : name.toLowerCase() === wanted;
  const found = caller.accountId === null ? [] : allGroups(site.db).filter(fits);
  const shown = found.slice(0, numberParam(query, 'maxResults', LONGEST_PAGE));
  return ok({
    header: `Showing ${shown.length} of ${found.length} matching groups`,
    total: found.length,
    groups: shown.map(({ name, groupId }) => ({ name, html: marked(name, wanted), labels: [], groupId })),
  });
}

function marked(name: string, part: string): string {
  const at = part === '' ? -1 : name.toLowerCase().indexOf(part);
  if (at < 0) return name;
  const end = at + part.length;
  return `${name.slice(0, at)}<b>${name.slice(at, end)}</b>${name.slice(end)}`;
}
