import type { Context } from 'hono';
import type { Switches } from '../ports';
import type { ClockChange, InvokeRequest, ModulePlace, PanelChange } from '../web-api';
import { WebError } from './web-error';

type Fields = Record<string, unknown>;

/** The JSON object of a request's body; anything else is refused. */
export async function readBody(context: Context): Promise<Fields> {
  const body: unknown = await context.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new WebError(400, 'The body must be a JSON object.');
  return body as Fields;
}

export function parsePlace({ moduleKey, issueKey, projectKey, site }: Fields): ModulePlace {
  if (typeof moduleKey !== 'string') throw new WebError(400, 'moduleKey must be a string.');
  return { moduleKey, ...parseAt({ issueKey, projectKey, site }) };
}

/** Exactly one of `issueKey`, `projectKey` and `site`. */
export function parseAt({ issueKey, projectKey, site }: Fields): Omit<ModulePlace, 'moduleKey'> {
  const named = [issueKey, projectKey, site].filter((one) => one !== undefined).length;
  if (named === 1 && typeof issueKey === 'string') return { issueKey };
  if (named === 1 && typeof projectKey === 'string') return { projectKey };
  if (named === 1 && (site === true || site === 'true')) return { site: true };
  throw new WebError(400, 'Exactly one of issueKey and projectKey must be a string, or site be true.');
}

export function parseInvoke(body: Fields): InvokeRequest {
  const { functionKey, payload } = body;
  if (typeof functionKey !== 'string') throw new WebError(400, 'functionKey must be a string.');
  return { ...parsePlace(body), functionKey, payload };
}

export function parsePanelChange({ moduleKey, issueKey, projectKey, shown, pinned }: Fields): PanelChange {
  if (typeof moduleKey === 'string') {
    if (typeof issueKey === 'string' && typeof shown === 'boolean') return { moduleKey, issueKey, shown };
    if (typeof projectKey === 'string' && typeof pinned === 'boolean')
      return { moduleKey, projectKey, pinned };
  }
  throw new WebError(
    400,
    'The body must name a module and either an issue and "shown" or a project and "pinned".',
  );
}

export function parseClockChange(body: Fields): ClockChange {
  if (body.set === null || Number.isFinite(body.set)) return { set: body.set as number | null };
  if (Number.isFinite(body.advance)) return { advance: body.advance as number };
  throw new WebError(400, 'The body must hold "set" (milliseconds or null) or "advance" (milliseconds).');
}

const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isRange = (value: unknown) => isObject(value) && isCount(value.min) && isCount(value.max);
const isFlag = (value: unknown) => typeof value === 'boolean';
const isMatch = (value: unknown) =>
  value === null || (isObject(value) && typeof value.match === 'string' && isCount(value.count));
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Statuses that `notify`, and writing a field of the app, can be made to answer. */
const REFUSALS: unknown[] = [400, 403, 404, 429, 500, 503];

const isRefusal = (value: unknown) => value === null || REFUSALS.includes(value);
const isText = (value: unknown) => typeof value === 'string';
const isByProject = (value: unknown, fits: (one: unknown) => boolean) =>
  isObject(value) && !Array.isArray(value) && Object.values(value).every(fits);

const SWITCHES: Record<keyof Switches, (value: unknown) => boolean> = {
  latency: isRange,
  storageLatency: isRange,
  rateLimited: isShare,
  unavailable: isShare,
  failing: isShare,
  kvsConflicts: isCount,
  kvsQueryLag: isCount,
  lostAnswers: isMatch,
  held: isMatch,
  appRoleRemoved: isFlag,
  expressionsFail: isFlag,
  events: (value) =>
    isObject(value) &&
    isRange(value.lateness) &&
    isShare(value.duplicates) &&
    isFlag(value.held) &&
    isFlag(value.shuffled),
  mailRefused: isRefusal,
  appFieldRefused: isRefusal,
  offScreen: (value) => isByProject(value, (ids) => Array.isArray(ids) && ids.every(isText)),
  refusedDays: (value) => isByProject(value, (rule) => rule === 'past' || rule === 'weekend'),
};

/** Any part of the switches; an unknown name or a value out of its range is refused by name. */
export function parseSwitches(body: Fields): Partial<Switches> {
  for (const [name, value] of Object.entries(body)) {
    const fits = Object.hasOwn(SWITCHES, name) ? SWITCHES[name as keyof Switches] : undefined;
    if (!fits?.(value)) throw new WebError(400, `The switch ${name} cannot be ${JSON.stringify(value)}.`);
  }
  return body as Partial<Switches>;
}
