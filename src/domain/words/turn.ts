import type { Signoff } from '../agreement';
import { samePeriod } from '../calendar';
import type { Evaluation } from '../evaluate';
import { formatList, formatMoment } from '../format';
import { hasChanged, hasLapsed } from '../lapsed';
import { type Instant, otherRole, ROLES } from '../roles';
import { isTurnOf } from '../turn-of';
import { near, turnSentence } from './date';
import { movedBy, type ToldMove } from './move';
import { suggestedSentence } from './suggestion';
import { onDay } from './when';
import { called, ROLE_SHORT, sentenceCase, type Words } from './words';

/** Why it is the viewer's turn: "Ben Ode (EM) signed 9 Apr on Monday; you have not." */
export function turnWhy(evaluation: Evaluation, move: ToldMove | null, words: Words): string {
  const { turn, value, counter, ask } = evaluation;
  const date = value ? near(value.canonical, words) : 'no date';
  switch (turn?.why) {
    case 'counter':
      return counter ? `${suggestedSentence(counter, words)}.` : 'Another date is suggested.';
    case 'counter-kept':
      return `The ${ROLE_SHORT[otherRole(counter?.role ?? 'em')]} stands by ${date} and has signed it.`;
    case 'talk':
      return 'Both sides have suggested more than once: talk it over.';
    case 'baseline': {
      const who = ask ? sentenceCase(called(ask.by, words)) : 'Somebody';
      return `${who} ${ask?.by === words.me ? 'ask' : 'asks'} to measure from ${date} from now on.`;
    }
    case 'others-signed':
      return `${othersSigned(evaluation, date, words)}; ${youHaveNot(evaluation, words)}.`;
    case 'nobody-signed':
      if (hasChanged(evaluation)) return changedSince(evaluation, move, words);
      return nobodySigned(evaluation, date, words);
    case 'no-date':
      if (hasChanged(evaluation)) return changedSince(evaluation, move, words);
      return 'In progress without a date.';
    case undefined:
      return 'Nothing waits here.';
  }
}

/** "Nobody has signed 9 Apr yet; the EM proposes." */
function nobodySigned(evaluation: Evaluation, date: string, words: Words): string {
  const { turn, roles } = evaluation;
  const since = hasLapsed(evaluation) ? 'any more' : 'yet';
  const proposer = `the ${ROLE_SHORT[roles.em.here ? 'em' : 'pm']} proposes`;
  return `Nobody has signed ${date} ${since}; ${isTurnOf(turn, words.me) ? 'you propose' : proposer}.`;
}

/** Whether {@link turnWhy} says already what moved the date. */
export function whyTellsMove(evaluation: Evaluation): boolean {
  const why = evaluation.turn?.why;
  return hasChanged(evaluation) && (why === 'nobody-signed' || why === 'no-date');
}

/** "Your turn since Mon 14:02"; null where nobody knows since when. */
export function sinceSentence(since: Instant | null, words: Words): string | null {
  return since === null ? null : `Your turn since ${formatMoment(since, words.now, words)}`;
}

/** What came of one's own sign-off: "Signed · agreed", "Signed · waiting on Priya Patel (PM)". */
export function signedOutcome(evaluation: Evaluation, words: Words): string {
  if (evaluation.state === 'agreed') return 'Signed · agreed';
  const turn = turnSentence(evaluation, words);
  return turn ? `Signed · ${turn.charAt(0).toLocaleLowerCase()}${turn.slice(1)}` : 'Signed';
}

/** "Changed since agreed: from 2 Apr to 9 Apr, moved by automation, Mon 14:02." */
function changedSince(evaluation: Evaluation, move: ToldMove | null, words: Words): string {
  const { lastAgreed, value } = evaluation;
  const from = lastAgreed ? near(lastAgreed.on, words) : 'no date';
  const to = value ? near(value.canonical, words) : 'no date';
  const by =
    move && samePeriod(move.to, value?.canonical ?? null) ? `, ${movedBy(move, evaluation, words)}` : '';
  return `Changed since agreed: from ${from} to ${to}${by}.`;
}

function othersSigned({ roles }: Evaluation, date: string, words: Words): string {
  const signed = ROLES.flatMap((role) =>
    roles[role].holders.flatMap(({ signed: each }) =>
      each && each.person !== words.me ? [{ role, each }] : [],
    ),
  );
  const [first] = signed;
  if (!first) return `You signed ${date} in one role`;
  const nameOf = ({ role, each }: (typeof signed)[number]) =>
    `${signerName(each, words)} (${ROLE_SHORT[role]})`;
  const periodOf = ({ each }: (typeof signed)[number]) => near(each.period, words);
  if (signed.length === 1) return `${nameOf(first)} signed ${periodOf(first)} ${onDay(first.each.at, words)}`;
  if (signed.every((one) => one.each.period === first.each.period))
    return `${formatList(signed.map(nameOf), words)} signed ${periodOf(first)}`;
  return formatList(
    signed.map((one) => `${nameOf(one)} signed ${periodOf(one)}`),
    words,
  );
}

/** "Ann Lee for Mia Second" where one stood in for the other. */
function signerName({ person, for: owner }: Signoff, words: Words): string {
  return owner === undefined ? words.name(person) : `${words.name(person)} for ${called(owner, words)}`;
}

/** What is missing: the viewer's own word on this date, or that of somebody for whom they stand in. */
function youHaveNot({ roles }: Evaluation, words: Words): string {
  const all = ROLES.flatMap((role) => roles[role].holders);
  const mine = all.filter((holder) => holder.person === words.me);
  const owner = all.find((holder) => holder.standIn === words.me && holder.signed === null)?.person;
  if (owner !== undefined && mine.every((holder) => holder.signed)) {
    return `nobody has for ${words.name(owner)}, for whom you stand in`;
  }
  const last = mine.map((holder) => holder.lastSigned).find((signoff) => signoff !== null);
  return last ? `you last signed ${near(last.period, words)}` : 'you have not';
}
