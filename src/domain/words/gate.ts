import type { Value } from '../agreement';
import type { Evaluation } from '../evaluate';
import { formatPeriod } from '../format';
import type { Unchecked } from '../gate';
import { hasLapsed } from '../lapsed';
import type { Role } from '../roles';
import { OWNER_WORD } from './words';

/** Jira shows it to whoever moves the issue, as plain text, and does not say in which language they read. */
const READING = { locale: 'en-GB', timeZone: 'UTC' };

const SIGN_THERE = 'Open Countersign on the epic to agree it.';

/** Why a transition is stopped: what is missing, and whose turn it is. */
export function notAgreedText(
  judged: Pick<Evaluation, 'state' | 'change' | 'turn' | 'counter'>,
  value: Value | null,
): string {
  const { state, turn, counter } = judged;
  const date = value ? formatPeriod(value.canonical, READING) : null;
  const missing = {
    'no-date': 'The date of this epic is not set yet.',
    unsigned: `Nobody has signed the date ${date} yet.`,
    'part-signed': `The date ${date} is not signed by everybody yet.`,
    changed: hasLapsed(judged)
      ? `The date ${date} was agreed, and not everybody signs it any more.`
      : changedText(date),
    countered: `Another date is suggested instead of ${date}${counter ? `: ${formatPeriod(counter.suggests, READING)}` : ''}.`,
    agreed: '',
  }[state];
  const waiting = turn && turn.roles.length > 0 ? ` It is the turn of the ${turnOf(turn.roles)}.` : '';
  return `PM and EM must agree the date first. ${missing}${waiting} ${SIGN_THERE}`;
}

function changedText(date: string | null): string {
  return date === null ? 'The date that was agreed is gone.' : `The date was agreed, and is ${date} now.`;
}

function turnOf([role, other]: readonly Role[]): string {
  return role === undefined || other !== undefined ? OWNER_WORD.shared : OWNER_WORD[role];
}

/** Why a strict gate stops what it cannot check, and what helps. */
export function uncheckedText(why: Unchecked): string {
  switch (why) {
    case 'nobody-owns':
      return 'PM and EM must agree the date first, and nobody is the PM or the EM of this epic yet. Open Countersign on the epic and choose “I am the PM” or “I am the EM”.';
    case 'field-gone':
      return 'PM and EM must agree the date first, and the field that holds it is gone from Jira. A project admin can choose another one in the settings of Countersign.';
    case 'no-time':
      return 'Countersign could not check the date in time. Try again.';
    case 'failed':
      return 'Countersign could not check the date of this epic. Try again; if that does not help, ask a Jira admin whether the app may see it.';
  }
}

/** A line of the history: a gate let something pass that it could not check. */
export function passedUncheckedText(why: Unchecked): string {
  const because = {
    'nobody-owns': 'nobody was its PM or EM',
    'field-gone': 'the field of its date was gone',
    'no-time': 'Countersign could not answer in time',
    failed: 'Countersign could not read it',
  }[why];
  return `The workflow let the epic pass unchecked: ${because}`;
}
