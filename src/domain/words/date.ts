import { fieldOf } from '../agreement';
import type { Period } from '../calendar';
import { contains, dayIn, daysBetween } from '../calendar';
import type { Evaluation, Reason, State } from '../evaluate';
import { formatDays, formatList, formatNear } from '../format';
import { hasLapsed } from '../lapsed';
import { isClosed, type Phase } from '../phase';
import { type Instant, otherRole, type Role } from '../roles';
import type { OwnerOrigin } from '../settings';
import type { HolderStanding } from '../standing';
import { isTurnOf } from '../turn-of';
import { waitedName, waitingOn } from './waiting';
import { called, ROLE_LONG, ROLE_SHORT, sentenceCase, type Words } from './words';

/** The short word for a kind of state, as filters and legends name it; of one date, {@link stateWord}. */
export const STATE_WORD: Record<State, string> = {
  countered: 'Other date suggested',
  agreed: 'Agreed',
  changed: 'Changed since agreed',
  'no-date': 'No date',
  'part-signed': 'Partly signed',
  unsigned: 'Nobody signed',
};

/** The word for the state of a date. */
export function stateWord(evaluation: Pick<Evaluation, 'state' | 'change'>): string {
  return hasLapsed(evaluation) ? 'No longer agreed' : STATE_WORD[evaluation.state];
}

/** The state with its slip: "Agreed · 14 days later than first". A new date never clears the past. */
export function stateSentence(evaluation: Evaluation, words: Words): string {
  const { state, slip } = evaluation;
  if (state !== 'agreed' || slip === null || slip === 0) return stateWord(evaluation);
  return `${STATE_WORD.agreed} · ${distance(slip, words)} than ${measuredFrom(evaluation)}`;
}

/** What slips are measured from: "first", or "baseline 2" once a new one was agreed. */
export function measuredFrom({ baseline }: Pick<Evaluation, 'baseline'>): string {
  return baseline === 1 ? 'first' : `baseline ${baseline}`;
}

/** "14 days later", "3 days earlier", "same day". */
export function distance(days: number, words: Words): string {
  if (days === 0) return 'same day';
  return `${formatDays(days, words)} ${days > 0 ? 'later' : 'earlier'}`;
}

/** "Your turn", "Waiting on Ben Ode (EM)", "Waiting on an EM, nobody yet"; null when it is nobody's turn. */
export function turnSentence(evaluation: Evaluation, words: Words): string | null {
  const { turn } = evaluation;
  if (!turn) return null;
  if (isTurnOf(turn, words.me)) return 'Your turn';
  const waitedOn = waitingOn(evaluation).map((each) => waitedName(each, words));
  return `Waiting on ${formatList(waitedOn, words)}`;
}

/**
 * "Last agreed 2 Apr, by both"; null when nothing was agreed, or when it still is the agreed date. Agreed where the project
 * had its dates before, it says so.
 */
export function lastAgreedSentence(evaluation: Evaluation, words: Words): string | null {
  const { lastAgreed, state, value } = evaluation;
  if (!lastAgreed || state === 'agreed') return null;
  const isElsewhere = value !== null && fieldOf(value.source) !== fieldOf(lastAgreed.source);
  const where = isElsewhere ? ', in another field of Jira' : '';
  return `Last agreed ${near(lastAgreed.on, words)}, ${agreedBy(evaluation)}${where}`;
}

/** Who agrees here: "by both", or one side alone where an admin said that the other is not here. */
export function agreedBy(evaluation: Evaluation): string {
  if (evaluation.roles.em.here && evaluation.roles.pm.here) return 'by both';
  return evaluation.roles.pm.here ? 'by the PM alone' : 'by the EM alone';
}

/** "First agreed 26 Mar · slip 14 days", "Baseline 2, 26 Mar · no slip"; null without a first agreed date. */
export function firstAgreedSentence(evaluation: Evaluation, words: Words): string | null {
  const { firstAgreed, slip, baseline } = evaluation;
  if (!firstAgreed) return null;
  const on = near(firstAgreed.on, words);
  const when = baseline === 1 ? `First agreed ${on}` : `Baseline ${baseline}, ${on}`;
  if (slip === null) return when;
  if (slip === 0) return `${when} · no slip`;
  return slip > 0 ? `${when} · slip ${formatDays(slip, words)}` : `${when} · ${distance(slip, words)}`;
}

/** Where the people of a role come from: "from component Payments", "set on this epic". */
export function originSentence(from: OwnerOrigin, words: Words): string {
  switch (from.level) {
    case 'epic':
      return 'set on this epic';
    case 'field':
      return `from the field “${from.name}”`;
    case 'component':
      return `from ${from.names.length > 1 ? 'components' : 'component'} ${formatList(from.names, words)}`;
    case 'project':
      return 'from the project';
  }
}

/** How a holder stands: "signed 9 Apr", "signed 9 Apr by Ann Lee for Mia Second", "signed by Gus Gone, former PM", "last signed 2 Apr", "has not signed". */
export function holderSentence(role: Role, holder: HolderStanding, words: Words): string {
  if (holder.signed?.for !== undefined && !holder.former) {
    const { person, for: owner, period } = holder.signed;
    return `signed ${near(period, words)} by ${called(person, words)} for ${called(owner, words)}`;
  }
  if (holder.signed && holder.former) {
    const period = near(holder.signed.period, words);
    return `${period} signed by ${words.name(holder.signed.person)}, former ${ROLE_SHORT[role]}`;
  }
  if (holder.signed) return `signed ${near(holder.signed.period, words)}`;
  if (holder.samePerson) return `signed as ${ROLE_SHORT[role === 'pm' ? 'em' : 'pm']}; counts once`;
  if (holder.lastSigned) return `last signed ${near(holder.lastSigned.period, words)}`;
  return 'not signed yet';
}

/** What a person should know beside the state. */
export function reasonSentence(reason: Reason, words: Words): string {
  switch (reason.code) {
    case 'role-empty':
      return `Nobody is the ${ROLE_SHORT[reason.role]} yet.`;
    case 'role-not-here':
      return `${notHereIn(reason.from, words)} no ${ROLE_SHORT[reason.role]}: the ${ROLE_SHORT[otherRole(reason.role)]} agrees alone.`;
    case 'same-person':
      return `${sentenceCase(called(reason.person, words))} ${reason.person === words.me ? 'are' : 'is'} both PM and EM here, which counts once. A project admin can allow it for both.`;
    case 'former-holder':
      return `${words.name(reason.person)} signed as the ${ROLE_LONG[reason.role]} before ${called(reason.successor, words)}.`;
    case 'stand-in-other-role': {
      const stands = `${sentenceCase(called(reason.person, words))} ${reason.person === words.me ? 'stand' : 'stands'} in for ${called(reason.owner, words)}`;
      return `${stands}, but ${reason.person === words.me ? 'act' : 'acts'} in the other role here already, and one person counts once. A project admin can allow it for both.`;
    }
  }
}

function notHereIn(from: OwnerOrigin, words: Words): string {
  if (from.level === 'epic') return 'This epic has';
  if (from.level !== 'component') return 'This project has';
  const names = formatList(from.names, words);
  return from.names.length > 1 ? `Components ${names} have` : `Component ${names} has`;
}

/** Who can sign, for a person who cannot. */
export function whoCanSign(evaluation: Evaluation, claimable: boolean, words: Words): string {
  const owners = (['em', 'pm'] as const).flatMap((role) =>
    evaluation.roles[role].holders.map((holder) => `${words.name(holder.person)} (${ROLE_SHORT[role]})`),
  );
  if (owners.length > 0) return `${formatList(owners, words)} can sign this date.`;
  return claimable
    ? 'Nobody can sign yet: take a role first.'
    : 'Nobody can sign yet. A project admin names the PM and the EM in the project settings.';
}

/** "Done 4 Apr, 2 days after agreed", "Dropped 4 Apr"; null while the epic is open. */
export function doneSentence(
  evaluation: { phase: Phase; lastAgreed: Evaluation['lastAgreed'] },
  doneAt: Instant | null,
  words: Words,
): string | null {
  const { phase } = evaluation;
  if (!isClosed(phase)) return null;
  const word = phase === 'dropped' ? 'Dropped' : 'Done';
  if (doneAt === null) return word;
  const day = dayIn(words.timeZone, doneAt);
  const done = `${word} ${near(day, words)}`;
  if (phase === 'dropped') return done;
  if (!evaluation.lastAgreed) return `${done}, without an agreed date`;
  const { on } = evaluation.lastAgreed;
  if (contains(on, day)) return `${done}, as agreed`;
  const late = daysBetween(on, day);
  return `${done}, ${formatDays(late, words)} ${late > 0 ? 'after' : 'before'} agreed`;
}

/** A period with the year left out where it is this year's. */
export function near(period: Period, words: Words): string {
  return formatNear(period, words, words.today);
}
