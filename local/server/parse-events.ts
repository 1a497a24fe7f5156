import type { Destination } from '../jira/issues/moveToProject';
import type { DateChange, Robot } from '../jira/robots/robots';
import { isDay } from '../jira/time/day';
import type { AccountChange } from '../web-api';
import { WebError } from './web-error';

type Fields = Record<string, unknown>;

const ROBOTS: unknown[] = ['automation', 'app', 'unknown'] satisfies Robot[];

export function parseAutomation({ robot, issueKeys, change }: Fields) {
  if (!ROBOTS.includes(robot)) throw new WebError(400, 'robot must be automation, app or unknown.');
  if (!Array.isArray(issueKeys) || !issueKeys.every((key) => typeof key === 'string'))
    throw new WebError(400, 'issueKeys must be a list of keys.');
  return { robot: robot as Robot, issueKeys: issueKeys as string[], change: parseChange(change) };
}

function parseChange(change: unknown): DateChange {
  const { days, date } = (change ?? {}) as Fields;
  if (Number.isInteger(days)) return { days: days as number };
  if (date === null || (typeof date === 'string' && isDay(date))) return { date };
  throw new WebError(400, 'change must hold "days" (a whole number) or "date" (YYYY-MM-DD or null).');
}

export function parseMove({ issueKey, projectKey, typeId }: Fields): Destination & { issueKey: string } {
  if (typeof issueKey !== 'string' || typeof projectKey !== 'string')
    throw new WebError(400, 'issueKey and projectKey must be strings.');
  return { issueKey, projectKey, ...(typeof typeId === 'string' && { typeId }) };
}

export function parseAccount({ accountId, state }: Fields): AccountChange {
  if (typeof accountId !== 'string' || (state !== 'active' && state !== 'inactive' && state !== 'closed'))
    throw new WebError(400, 'accountId must be a string, and state active, inactive or closed.');
  return { accountId, state };
}
