import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Local } from '../open';
import type { Actor, Person } from '../ports';
import { ACTING_COOKIE, NOBODY } from '../web-api';
import { WebError } from './web-error';

const DEFAULT_EMAIL = 'pm@example.com';

/**
 * Who the shell acts as: the cookie's person, `null` for nobody, else the seeded product manager.
 * Nothing else in a request decides.
 */
export function actingPerson({ jira }: Local, context: Context): Person | null {
  const cookie = getCookie(context, ACTING_COOKIE) ?? '';
  if (cookie === NOBODY) return null;
  const chosen = jira.person(cookie);
  if (chosen) return chosen;
  const people = jira.people();
  const person = people.find(({ email }) => email === DEFAULT_EMAIL) ?? people.find(({ active }) => active);
  if (!person) throw new WebError(500, 'The local Jira has no people.');
  return person;
}

/** The same, as Jira takes it. */
export function actingActor(local: Local, context: Context): Actor {
  const person = actingPerson(local, context);
  return person ? { kind: 'user', accountId: person.accountId } : { kind: 'anonymous' };
}

/** Account id of the acting person, for what Jira gives only to people who are logged in. */
export function loggedIn(local: Local, context: Context): string {
  const person = actingPerson(local, context);
  if (!person) throw new WebError(401, 'Nobody is logged in.');
  return person.accountId;
}
