import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint';
import { listParam } from '../http/input';
import { cutPage, pageOf } from '../http/page';
import { listedInOrder, matchesQuery } from '../parts/list';
import { getProject } from '../projects/find';
import { createVersion, updateVersion } from './change';
import { versionFor } from './find';
import { versionJson } from './json';
import { moveVersion } from './move';
import { deleteVersion, mergeVersion, swapVersion } from './remove';
import { type Version, versionsOf } from './store';

const reads = ['read:jira-work'];
const writes = ['manage:jira-project'];

export const versionEndpoints: Endpoint[] = [
  { method: 'GET', path: '/project/{project}/version', scopes: reads, answer: pageOfVersions },
  { method: 'GET', path: '/project/{project}/versions', scopes: reads, answer: listVersions },
  { method: 'GET', path: '/version/{id}', scopes: reads, answer: readVersion },
  { method: 'POST', path: '/version', scopes: writes, answer: createVersion },
  { method: 'PUT', path: '/version/{id}', scopes: writes, answer: updateVersion },
  { method: 'DELETE', path: '/version/{id}', scopes: writes, answer: deleteVersion },
  { method: 'POST', path: '/version/{id}/removeAndSwap', scopes: writes, answer: swapVersion },
  { method: 'PUT', path: '/version/{id}/mergeto/{other}', scopes: writes, answer: mergeVersion },
  { method: 'POST', path: '/version/{id}/move', scopes: writes, answer: moveVersion },
];

const MOST = 50;
const ORDERS = ['sequence', 'name', 'description', 'releaseDate', 'startDate'];

const statusOf = ({ archived, released }: Version): string =>
  archived ? 'archived' : released ? 'released' : 'unreleased';

function pageOfVersions({ site, caller, path, query }: Call): Answer {
  const project = getProject(site, caller.accountId, path('project'));
  const wanted = listParam(query, 'status');
  const found = versionsOf(site.db, project.id)
    .filter((version) => !wanted || wanted.includes(statusOf(version)))
    .filter((version) => matchesQuery(version, query));
  const sorted = listedInOrder(found, query, ORDERS).map((version) => versionJson(site, version));
  const url = `${site.url}/rest/api/3/project/${project.key}/version`;
  return ok(cutPage(sorted, pageOf(query, MOST, MOST), url));
}

function listVersions({ site, caller, path }: Call): Answer {
  const project = getProject(site, caller.accountId, path('project'));
  return ok(versionsOf(site.db, project.id).map((version) => versionJson(site, version)));
}

function readVersion(call: Call): Answer {
  return ok(versionJson(call.site, versionFor(call, call.path('id')).version));
}
