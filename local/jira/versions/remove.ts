import { versionChanged, versionDeleted } from '../events/versionEvents';
import { type Answer, type Call, noContent } from '../http/endpoint';
import { numberOfBody, objectBody } from '../http/input';
import { badRequest } from '../http/refusal';
import { replacePart } from '../parts/issues';
import { VERSIONS } from '../parts/kind';
import { requireVersionAdmin, versionFor } from './find';
import { removeVersion, type Version } from './store';

export function deleteVersion(call: Call): Answer {
  return remove(call, call.query.get('moveFixIssuesTo'), 401);
}

export function swapVersion(call: Call): Answer {
  const to = numberOfBody(objectBody(call.body), 'moveFixIssuesTo');
  return remove(call, to === undefined ? null : String(to), 404);
}

/** Issues of the first version go over to the other one. */
export function mergeVersion(call: Call): Answer {
  const { site, caller } = call;
  const { gone, substitute } = versionsOfRemoval(call, call.path('other'), 401);
  takeAway(call, gone, substitute);
  if (substitute) versionChanged(site, caller, 'merged', substitute, { mergedVersion: gone });
  versionDeleted(site, caller, gone, substitute && { mergedVersion: substitute });
  return noContent;
}

/** Its issues lose it, or get the version that is named in its place. */
function remove(call: Call, to: string | null, forbidden: number): Answer {
  const { gone, substitute } = versionsOfRemoval(call, to, forbidden);
  takeAway(call, gone, substitute);
  versionDeleted(call.site, call.caller, gone, substitute && { newFixVersion: substitute });
  return noContent;
}

function versionsOfRemoval(call: Call, to: string | null, forbidden: number) {
  const { version, project } = versionFor(call, call.path('id'));
  requireVersionAdmin(call, project, forbidden);
  const substitute = to === null ? undefined : versionFor(call, to).version;
  if (substitute && (substitute.id === version.id || substitute.projectId !== project.id))
    throw badRequest('The version to move issues to must be another one of the same project.');
  return { gone: version, substitute };
}

function takeAway({ site, caller }: Call, gone: Version, substitute: Version | undefined): void {
  replacePart(site, caller, VERSIONS, gone, substitute);
  removeVersion(site.db, gone.id);
}
