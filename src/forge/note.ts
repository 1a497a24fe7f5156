import type { Note } from '../app/ports';
import { meter } from './meter';

/** Adds to the log line of the running invocation what went wrong without failing the whole. */
export function note(what: Note, why: unknown): void {
  meter().notes.push(`${what}: ${typeof why === 'string' ? why : nameOf(why)}`);
}

/** What an error is called. Messages of storage and Jira may hold account ids and titles, so they are left out. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
