import type { APIResponse } from '@forge/api';
import { part, text } from '../domain/jira-json';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { meter } from './meter';
import { pointsIn } from './points';

/** Milliseconds to wait for Jira. Three waits in a row still end within the 25 s of an invocation. */
const LONGEST_WAIT = 7_000;

/** An answer of Jira as an outcome: what it means for the person, not what HTTP calls it. */
export async function outcomeOf(request: Promise<APIResponse>): Promise<Outcome<unknown>> {
  const response = await withinTime(request);
  if (response === 'timed out') return refuse({ code: 'timed-out' });
  const { status } = response;
  if (response.ok) {
    const answer: unknown = status === 204 ? null : await response.json();
    meter().points += pointsIn(answer);
    return accept(answer);
  }
  if (status === 404) return refuse({ code: 'not-found' });
  if (status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after'));
    return refuse({ code: 'jira-unavailable', retryAfterSeconds: seconds > 0 ? seconds : null });
  }
  return refuse({ code: 'jira-refused', status, ...(await saidBy(response)) });
}

/** Jira's answer, unless it takes too long. */
export async function withinTime(request: Promise<APIResponse>): Promise<APIResponse | 'timed out'> {
  return (await within(LONGEST_WAIT, request)) ?? 'timed out';
}

/** What work comes to, if it does within so many milliseconds; else null. It goes on all the same. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Jira's own words: general messages first, then those of single fields. */
async function saidBy(response: APIResponse): Promise<{ message: string; errors: Record<string, string> }> {
  try {
    const body = part(await response.json());
    const general = Array.isArray(body.errorMessages) ? body.errorMessages : [];
    const errors = Object.fromEntries(
      Object.entries(part(body.errors)).map(([field, each]) => [field, text(each)]),
    );
    const messages = [...general.map(text), ...Object.values(errors)].filter((each) => each !== '');
    return { message: messages.join(' ') || response.statusText, errors };
  } catch {
    return { message: response.statusText, errors: {} };
  }
}
