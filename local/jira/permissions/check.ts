import { type Answer, type Call, ok } from '../http/endpoint';
import { isObject, listOf, objectBody, textOfBody } from '../http/input';
import { badRequest, forbidden } from '../http/refusal';
import type { Site } from '../site';
import { findIssues, mayGlobally, projectAccess } from './access';
import { accessAllows, permissionByKey } from './keys';

const MOST = 1000;

/** `POST /permissions/check`: of the given projects and issues, those where an account has each permission. */
export function checkPermissions(call: Call): Answer {
  const { site, caller } = call;
  const body = objectBody(call.body);
  const accountId = textOfBody(body, 'accountId') ?? caller.accountId;
  if (accountId !== caller.accountId && !mayGlobally(site, caller.accountId, 'ADMINISTER')) {
    throw forbidden('You are not authorized to perform this action. Administrator privileges are required.');
  }
  const global = listOf(body, 'globalPermissions') ?? [];
  for (const key of global) requireKnown(key, 'GLOBAL');
  return ok({
    globalPermissions: global.filter((key) => mayGlobally(site, accountId, key)),
    projectPermissions: groupsOf(body.projectPermissions).flatMap((group) => grants(site, accountId, group)),
  });
}

interface Group {
  permissions: string[];
  projects: number[];
  issues: number[];
}

function groupsOf(value: unknown): Group[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw badRequest("'projectPermissions' must be a list.");
  const groups = value.filter(isObject).map((group) => ({
    permissions: (listOf(group, 'permissions') ?? []).filter((key) => key !== ''),
    projects: (listOf(group, 'projects') ?? []).map(Number),
    issues: (listOf(group, 'issues') ?? []).map(Number),
  }));
  for (const group of groups) {
    if (group.permissions.length === 0) throw badRequest('At least one project permission must be provided.');
    for (const key of group.permissions) requireKnown(key, 'PROJECT');
  }
  const count = (kind: 'projects' | 'issues') => groups.reduce((sum, group) => sum + group[kind].length, 0);
  if (count('projects') > MOST || count('issues') > MOST) {
    throw badRequest(`A maximum of ${MOST} projects and ${MOST} issues can be checked.`);
  }
  return groups;
}

function grants(site: Site, accountId: string | null, group: Group) {
  const access = projectAccess(site, accountId);
  const issues = findIssues(site, accountId, group.issues.map(String));
  return group.permissions.map((permission) => ({
    permission,
    projects: group.projects.filter((id) => accessAllows(access.get(id), permission)),
    issues: group.issues.filter((id) => {
      const issue = issues.get(String(id));
      return issue !== undefined && accessAllows(access.get(issue.projectId), permission);
    }),
  }));
}

function requireKnown(key: string, type: 'PROJECT' | 'GLOBAL'): void {
  if (permissionByKey(key)?.type !== type) throw badRequest(`Unrecognized permission: ${key}`);
}
