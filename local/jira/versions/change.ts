import { type VersionStep, versionChanged } from '../events/versionEvents';
import { type Answer, type Call, ok } from '../http/endpoint';
import { objectBody, textOfBody } from '../http/input';
import { badRequest, Refusal } from '../http/refusal';
import { getProject } from '../projects/find';
import { isDay } from '../time/day';
import { requireVersionAdmin, versionFor } from './find';
import { versionJson } from './json';
import { addVersion, saveVersion, type Version, versionsOf } from './store';

const LONGEST_NAME = 255;

type Details = Pick<Version, 'name' | 'description' | 'startDate' | 'releaseDate' | 'released' | 'archived'>;

export function createVersion(call: Call): Answer {
  const { site, caller } = call;
  const body = objectBody(call.body);
  const { projectId, project: key } = body;
  if (projectId === undefined && key === undefined)
    throw badRequest('Project must be specified to create a version.');
  const project = getProject(site, caller.accountId, String(projectId ?? key));
  requireVersionAdmin(call, project, 404);
  const details = detailsIn(body, { ...NEW, projectId: project.id }, versionsOf(site.db, project.id));
  const version = addVersion(site.db, { ...details, projectId: project.id });
  versionChanged(site, caller, 'created', version);
  return { status: 201, body: versionJson(site, version) };
}

const NEW: Version = {
  id: 0,
  projectId: 0,
  name: '',
  description: '',
  startDate: null,
  releaseDate: null,
  released: false,
  archived: false,
  sequence: 0,
};

/** Changes what the body names. Releasing and archiving are events of their own. */
export function updateVersion(call: Call): Answer {
  const { site, caller } = call;
  const { version, project } = versionFor(call, call.path('id'));
  requireVersionAdmin(call, project, 400);
  const body = objectBody(call.body);
  if (body.moveUnfixedIssuesTo !== undefined)
    throw new Refusal(501, ['This Jira moves no issues when a version is released.']);
  const after = { ...version, ...detailsIn(body, version, versionsOf(site.db, project.id)) };
  saveVersion(site.db, after);
  for (const step of stepsBetween(version, after)) versionChanged(site, caller, step, after);
  return ok(versionJson(site, after));
}

function stepsBetween(before: Version, after: Version): VersionStep[] {
  const differs = (...names: (keyof Version)[]) => names.some((name) => before[name] !== after[name]);
  const steps: (VersionStep | false)[] = [
    differs('name', 'description', 'startDate', 'releaseDate') && 'updated',
    differs('released') && (after.released ? 'released' : 'unreleased'),
    differs('archived') && (after.archived ? 'archived' : 'unarchived'),
  ];
  return steps.filter((step) => step !== false);
}

/** What a body says of a version, over what it is; refused with a message for each field. */
function detailsIn(body: Record<string, unknown>, before: Version, siblings: Version[]): Details {
  const errors: Record<string, string> = {};
  const flag = (name: 'released' | 'archived') =>
    body[name] === undefined ? before[name] : body[name] === true;
  const day = (name: 'startDate' | 'releaseDate') => {
    const value = body[name];
    if (value === undefined) return before[name];
    if (value === null || value === '') return null;
    if (typeof value === 'string' && isDay(value)) return value;
    errors[name] = 'The date must be in the format yyyy-MM-dd.';
    return null;
  };
  const details = {
    name: (textOfBody(body, 'name') ?? before.name).trim(),
    description: textOfBody(body, 'description') ?? before.description,
    startDate: day('startDate'),
    releaseDate: day('releaseDate'),
    released: flag('released'),
    archived: flag('archived'),
  };
  const { name, startDate, releaseDate } = details;
  const isTaken = siblings.some(
    (other) => other.id !== before.id && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (name === '') errors.name = 'You must specify a valid version name';
  else if (name.length > LONGEST_NAME)
    errors.name = `The version name must not exceed ${LONGEST_NAME} characters.`;
  else if (isTaken) errors.name = 'A version with this name already exists in this project.';
  if (startDate !== null && releaseDate !== null && startDate > releaseDate)
    errors.releaseDate = 'The release date must not be before the start date.';
  if (Object.keys(errors).length > 0) throw new Refusal(400, [], errors);
  return details;
}
