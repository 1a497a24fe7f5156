import { versionChanged } from '../events/versionEvents';
import { type Answer, type Call, ok } from '../http/endpoint';
import { objectBody, textOfBody } from '../http/input';
import { badRequest } from '../http/refusal';
import { type Placed, versionFor } from './find';
import { versionJson } from './json';
import { saveVersion, type Version, versionsOf } from './store';

/** Changes a version's place in its project: after another one, or to a named position. */
export function moveVersion(call: Call): Answer {
  const { site, caller } = call;
  const placed = versionFor(call, call.path('id'));
  const body = objectBody(call.body);
  const after = textOfBody(body, 'after');
  const position = textOfBody(body, 'position');
  if ((after === undefined) === (position === undefined))
    throw badRequest("Exactly one of 'after' and 'position' must be provided.");
  const { version } = placed;
  const others = versionsOf(site.db, version.projectId).filter(({ id }) => id !== version.id);
  const index = after === undefined ? indexAt(call, placed, position) : indexAfter(call, after, others);
  const order = [...others.slice(0, index), version, ...others.slice(index)];
  order.forEach((one, at) => {
    saveVersion(site.db, { ...one, sequence: at + 1 });
  });
  versionChanged(site, caller, 'moved', version);
  return ok(versionJson(site, version));
}

/** `self` links name the version to come after. */
function indexAfter(call: Call, self: string, others: Version[]): number {
  const { version } = versionFor(call, self.split('/').at(-1) ?? '');
  const index = others.findIndex(({ id }) => id === version.id);
  if (index === -1) throw badRequest('The version to come after must be another one of the same project.');
  return index + 1;
}

function indexAt({ site }: Call, { version }: Placed, position: string | undefined): number {
  const all = versionsOf(site.db, version.projectId);
  const now = all.findIndex(({ id }) => id === version.id);
  const places: Record<string, number> = {
    First: 0,
    Earlier: Math.max(now - 1, 0),
    Later: now + 1,
    Last: all.length,
  };
  const index = places[position ?? ''];
  if (index === undefined) throw badRequest(`The position '${position}' is invalid.`);
  return index;
}
