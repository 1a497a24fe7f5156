import type { JiraIssue } from '../../domain/facts';
import { accept, type Outcome } from '../../domain/refusal';
import type { Instant } from '../../domain/roles';
import type { MailPort, NoticePorts } from './ports';

/** People looked at closely in one run, and epics of each; the rest follow next hour. */
export const MOST_PEOPLE = 50;
export const MOST_EPICS = 500;
/** No further person is begun with when less time than this is left, milliseconds. */
const SPARE = 40_000;
/** Jira's limit for one bulk read of issues. */
const BULK = 100;

/** One run of the notices: its ports, how much it has asked of Jira, and whether it should go on. */
export interface Run {
  ports: NoticePorts;
  now: Instant;
  mails: number;
  /** Requests to Jira so far. */
  requests: number;
  /** Jira asks to wait, or time is short: the rest next hour. */
  stopped: boolean;
}

export function beginRun(ports: NoticePorts, now: Instant): Run {
  const run: Run = { ports, now, mails: 0, requests: 0, stopped: false };
  run.ports = { ...ports, mail: counted(ports.mail, run) };
  return run;
}

/** Does work for one person after another, until the run should stop. One that breaks does not stop the others. */
export async function forEachPerson(
  run: Pick<Run, 'stopped'> & { ports: Pick<NoticePorts, 'timeLeft'> },
  people: readonly string[],
  work: (person: string) => Promise<void>,
): Promise<void> {
  for (const person of people) {
    if (run.ports.timeLeft() < SPARE) run.stopped = true;
    if (run.stopped) return;
    try {
      await work(person);
    } catch (error) {
      // Messages of storage and Jira may hold account ids.
      console.error('notices: one person was left out:', error instanceof Error ? error.name : 'unknown');
    }
  }
}

/**
 * What Jira answered; null where it could not answer just now: then the person concerned has to wait for the next hour.
 * The run stops where Jira asks to wait.
 */
export function unlessBusy<T>(run: Pick<Run, 'stopped'>, answer: Outcome<T>): T | null {
  if (answer.ok) return answer.result;
  const { refusal } = answer;
  if (refusal.code === 'jira-unavailable' && refusal.retryAfterSeconds !== null) run.stopped = true;
  console.warn(`notices: ${refusal.code}`);
  return null;
}

/** Reads any number of issues as the app, a bulk at a time. */
export function readAsApp({ mail }: NoticePorts) {
  return async (issueIds: readonly string[], fields: readonly string[]): Promise<Outcome<JiraIssue[]>> => {
    const issues: JiraIssue[] = [];
    for (let start = 0; start < issueIds.length; start += BULK) {
      const read = await mail.readEpics(issueIds.slice(start, start + BULK), fields);
      if (!read.ok) return read;
      issues.push(...read.result);
    }
    return accept(issues);
  };
}

/** The same port, with each request counted; the site's address and what somebody may browse are asked for once. */
function counted(mail: MailPort, run: Run): MailPort {
  const known = new Map<string, Promise<Outcome<unknown>>>();
  const count = <T>(request: Promise<T>): Promise<T> => {
    run.requests += 1;
    return request;
  };
  const once = <T>(name: string, ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const asked = (known.get(name) as Promise<Outcome<T>> | undefined) ?? count(ask());
    known.set(name, asked);
    return asked;
  };
  return {
    readEpics: (...call) => count(mail.readEpics(...call)),
    recipient: (person) => once(`recipient ${person}`, () => mail.recipient(person)),
    mayBrowse: (person, what) =>
      once(`browse ${person} ${JSON.stringify(what)}`, () => mail.mayBrowse(person, what)),
    site: () => once('site', () => mail.site()),
    send: (each) => count(mail.send(each)),
  };
}
