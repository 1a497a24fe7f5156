import type { Db } from '../../../db';
import { type Answer, type Call, type Endpoint, ok } from '../../http/endpoint';
import { listParam } from '../../http/input';
import { cutPage, pageOf } from '../../http/page';
import { notAuthenticated } from '../../http/refusal';

export interface Resolution {
  id: string;
  name: string;
}

/** The resolutions of a new site. */
export const RESOLUTIONS = {
  done: { id: '10000', name: 'Done' },
  wontDo: { id: '10001', name: "Won't Do" },
  duplicate: { id: '10002', name: 'Duplicate' },
  cannotReproduce: { id: '10003', name: 'Cannot Reproduce' },
};

export const resolutionEndpoints: Endpoint[] = [
  { method: 'GET', path: '/resolution/search', scopes: ['read:jira-work'], answer: searchResolutions },
];

/** The resolution that entering a status of the category Done sets. */
export const resolutionFor = (statusName: string): Resolution =>
  /^(won.?t|dropped|cancel)/i.test(statusName) ? RESOLUTIONS.wontDo : RESOLUTIONS.done;

/** Those of a new site, and those that imported issues brought along. */
export function allResolutions(db: Db): Resolution[] {
  const carried = db.all<Resolution>(
    `SELECT DISTINCT json_extract(fields, '$.resolution.id') AS id, json_extract(fields, '$.resolution.name') AS name
     FROM jira_issue WHERE json_extract(fields, '$.resolution.id') IS NOT NULL ORDER BY name`,
  );
  const all = [...Object.values(RESOLUTIONS), ...carried];
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
}

/** What an imported resolution is here: known by its name; its own id counts only while it is free. */
export function resolutionHere(db: Db, { id, name }: Resolution): Resolution {
  const all = allResolutions(db);
  const known = all.find((other) => other.name.toLowerCase() === name.toLowerCase());
  if (known) return known;
  const isTaken = all.some((other) => other.id === id);
  return { id: isTaken ? String(Math.max(...all.map((other) => Number(other.id))) + 1) : id, name };
}

/** None of them is set by itself on new issues, so that none is the default. */
function searchResolutions({ site, caller, query }: Call): Answer {
  if (caller.accountId === null) throw notAuthenticated();
  const ids = listParam(query, 'id');
  const found = allResolutions(site.db)
    .filter(({ id }) => query.get('onlyDefault') !== 'true' && (!ids || ids.includes(id)))
    .map(({ id, name }) => ({
      self: `${site.url}/rest/api/3/resolution/${id}`,
      id,
      name,
      description: '',
      default: false,
    }));
  return ok(cutPage(found, pageOf(query, 50, 50), `${site.url}/rest/api/3/resolution/search`));
}
