import { type Answer, type Call, ok } from '../http/endpoint';
import { listParam } from '../http/input';
import { badRequest } from '../http/refusal';
import { getProject } from '../projects/find';
import { getIssue, mayGlobally, projectAccess } from './access';
import { type Access, accessAllows, permissionByKey } from './keys';

/** `GET /mypermissions`: which of the named permissions the caller has, anywhere or in one project or issue. */
export function myPermissions(call: Call): Answer {
  const keys = listParam(call.query, 'permissions') ?? [];
  if (keys.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const accesses = accessesAt(call);
  const permissions = keys.map((key) => {
    const permission = permissionByKey(key);
    if (!permission) throw badRequest(`Unrecognized permission: ${key}`);
    const havePermission =
      permission.type === 'GLOBAL'
        ? mayGlobally(call.site, call.caller.accountId, key)
        : accesses.some((access) => accessAllows(access, key));
    return [key, { ...permission, havePermission }];
  });
  return ok({ permissions: Object.fromEntries(permissions) });
}

/** The caller's access where the request asks: in one project, or in all of them. */
function accessesAt({ site, caller, query }: Call): (Access | undefined)[] {
  const all = projectAccess(site, caller.accountId);
  const issue = query.get('issueId') ?? query.get('issueKey');
  if (issue !== null) return [all.get(getIssue(site, caller.accountId, issue).projectId)];
  const project = query.get('projectId') ?? query.get('projectKey');
  return project === null ? [...all.values()] : [all.get(getProject(site, caller.accountId, project).id)];
}
