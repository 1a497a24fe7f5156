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

/** One run of the notices: its ports, and whether it should go on. */
export interface Run {
  ports: NoticePorts;
  now: Instant;
  /** Jira asks to wait, or time is short: the rest next hour. */
  stopped: boolean;
}

export function beginRun(ports: NoticePorts, now: Instant): Run {
  return { ports: { ...ports, mail: remembering(ports.mail) }, now, stopped: false };
}

/** Does work for one person after another, until the run should stop. One that breaks does not stop the others. */
export async function forEachPerson(
  run: Pick<Run, 'stopped'> & { ports: Pick<NoticePorts, 'timeLeft' | 'note'> },
  people: readonly string[],
  work: (person: string) => Promise<void>,
): Promise<void> {
  for (const person of people) {
    if (run.ports.timeLeft() < SPARE) run.stopped = true;
    if (run.stopped) return;
    try {
      await work(person);
    } catch (error) {
      run.ports.note('person-left-out', error);
    }
  }
}

/**
 * What Jira answered; null where it could not answer just now: then the person concerned has to wait for the next hour.
 * The run stops where Jira asks to wait.
 */
export function unlessBusy<T>(
  run: Pick<Run, 'stopped'> & { ports: Pick<NoticePorts, 'note'> },
  answer: Outcome<T>,
): T | null {
  if (answer.ok) return answer.result;
  const { refusal } = answer;
  if (refusal.code === 'jira-unavailable' && refusal.retryAfterSeconds !== null) run.stopped = true;
  run.ports.note('jira-busy', refusal.code);
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

/** The same port, which asks once for the site's address, for a person, and for what somebody may browse. */
function remembering(mail: MailPort): MailPort {
  const known = new Map<string, Promise<Outcome<unknown>>>();
  const once = <T>(name: string, ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const asked = (known.get(name) as Promise<Outcome<T>> | undefined) ?? ask();
    known.set(name, asked);
    return asked;
  };
  return {
    ...mail,
    recipient: (person) => once(`recipient ${person}`, () => mail.recipient(person)),
    mayBrowse: (person, what) =>
      once(`browse ${person} ${JSON.stringify(what)}`, () => mail.mayBrowse(person, what)),
    site: () => once('site', () => mail.site()),
  };
}
