/** The modules of `manifest.yml` that nobody opens: what Forge runs by itself. */

/** What a trigger does with events that its expression cannot judge. */
export type OnError = 'IGNORE' | 'IGNORE_AND_LOG' | 'RECEIVE' | 'RECEIVE_AND_LOG';

export interface EventFilter {
  ignoreSelf: boolean;
  expression: string | null;
  onError: OnError;
}

export interface TriggerDeclaration {
  key: string;
  functionKey: string;
  /** Name of an event → what it must pass to be delivered. */
  events: Map<string, EventFilter>;
}

export type Interval = 'fiveMinute' | 'hour' | 'day' | 'week';

export interface ScheduleDeclaration {
  key: string;
  functionKey: string;
  interval: Interval;
}

export interface ConsumerDeclaration {
  key: string;
  functionKey: string;
  queue: string;
}

/** Events that the local Jira sends; each needs `read:jira-work`. */
export const KNOWN_EVENTS = [
  'avi:jira:created:issue',
  'avi:jira:updated:issue',
  'avi:jira:deleted:issue',
  'avi:jira:commented:issue',
  'avi:jira:deleted:project',
  'avi:jira:softdeleted:project',
  'avi:jira:archived:project',
  'avi:jira:unarchived:project',
  'avi:jira:restored:project',
  'avi:jira:created:component',
  'avi:jira:deleted:component',
  'avi:jira:created:version',
  'avi:jira:updated:version',
  'avi:jira:deleted:version',
  'avi:jira:released:version',
  'avi:jira:unreleased:version',
  'avi:jira:archived:version',
  'avi:jira:unarchived:version',
  'avi:jira:moved:version',
  'avi:jira:merged:version',
] as const;
const SCOPE = 'read:jira-work';

interface RawFilter {
  ignoreSelf?: boolean;
  expression?: string;
  onError?: OnError;
}
interface RawTrigger {
  key: string;
  function?: string;
  events: (string | { eventType: string; filter?: RawFilter })[];
  filter?: RawFilter;
}

const refuse = (key: string, why: string) => new Error(`manifest.yml: ${key} ${why}.`);

/** Triggers of Jira's events. An event may carry a filter of its own in place of the trigger's. */
export function readTriggers(raw: unknown, scopes: string[]): TriggerDeclaration[] {
  return ((raw ?? []) as RawTrigger[]).map(({ key, function: functionKey, events, filter }) => {
    if (!functionKey) throw refuse(key, 'names no function, and the local Jira has no remotes');
    if (!scopes.includes(SCOPE)) throw refuse(key, `needs the scope ${SCOPE} for its events`);
    const declared = events.map((event): [string, EventFilter] => {
      const [name, own] = typeof event === 'string' ? [event, undefined] : [event.eventType, event.filter];
      if (!KNOWN_EVENTS.includes(name as (typeof KNOWN_EVENTS)[number]))
        throw refuse(key, `waits for ${name}, which the local Jira never sends`);
      return [name, readFilter(key, own ?? filter)];
    });
    return { key, functionKey, events: new Map(declared) };
  });
}

const ON_ERROR: OnError[] = ['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG'];
const FILTER_PARTS = ['ignoreSelf', 'expression', 'onError'];

function readFilter(key: string, filter: RawFilter = {}): EventFilter {
  const unknown = Object.keys(filter).find((part) => !FILTER_PARTS.includes(part));
  if (unknown) throw refuse(key, `filters by ${unknown}, which the local Jira does not know`);
  const { ignoreSelf = false, expression = null, onError = 'IGNORE_AND_LOG' } = filter;
  if (!ON_ERROR.includes(onError)) throw refuse(key, `has an unknown onError ${onError}`);
  if (filter.onError && expression === null) throw refuse(key, 'has an onError without an expression');
  return { ignoreSelf, expression, onError };
}

const INTERVALS: Interval[] = ['fiveMinute', 'hour', 'day', 'week'];
const MOST_SCHEDULES = 5;

interface RawSchedule {
  key: string;
  function?: string;
  interval: Interval;
  filter?: unknown;
}

export function readSchedules(raw: unknown): ScheduleDeclaration[] {
  const schedules = ((raw ?? []) as RawSchedule[]).map(({ key, function: functionKey, interval, filter }) => {
    if (!functionKey) throw refuse(key, 'names no function, and the local Jira has no remotes');
    if (!INTERVALS.includes(interval)) throw refuse(key, `has an unknown interval ${interval}`);
    if (filter) throw refuse(key, 'has a filter, which the local Jira does not know for schedules');
    return { key, functionKey, interval };
  });
  if (schedules.length > MOST_SCHEDULES)
    throw new Error(`manifest.yml: an app has at most ${MOST_SCHEDULES} scheduled triggers.`);
  if (schedules.filter(({ interval }) => interval === 'fiveMinute').length > 1)
    throw new Error('manifest.yml: an app has at most one scheduled trigger every five minutes.');
  return schedules;
}

interface RawConsumer {
  key: string;
  queue: string;
  function?: string;
}

export function readConsumers(raw: unknown): ConsumerDeclaration[] {
  const consumers = ((raw ?? []) as RawConsumer[]).map(({ key, queue, function: functionKey }) => {
    if (!functionKey) throw refuse(key, 'names no function; a resolver or a remote cannot consume here');
    return { key, functionKey, queue };
  });
  const twice = consumers.find(({ queue }, at) => consumers.findIndex((one) => one.queue === queue) !== at);
  if (twice) throw refuse(twice.key, `consumes ${twice.queue}, which has a consumer already`);
  return consumers;
}
