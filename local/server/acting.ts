import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Local } from '../open';
import type { Person } from '../ports';
import { ACTING_COOKIE } from '../web-api';
import { WebError } from './web-error';

const DEFAULT_EMAIL = 'pm@example.com';

/** Who the shell acts as: the cookie's person, else the seeded product manager. Nothing else in a request decides. */
export function actingPerson({ jira }: Local, context: Context): Person {
  const chosen = jira.person(getCookie(context, ACTING_COOKIE) ?? '');
  if (chosen) return chosen;
  const people = jira.people();
  const person = people.find(({ email }) => email === DEFAULT_EMAIL) ?? people.find(({ active }) => active);
  if (!person) throw new WebError(500, 'The local Jira has no people.');
  return person;
}
