import type { AgreedDate } from '../agreement';
import type { Capacity } from '../capacity';
import { difference } from '../evaluate';
import type { Happening, LedgerEvent, StandingIn } from '../event';
import { formatList } from '../format';
import type { NamedMove } from '../jira-history';
import type { AccountId, Instant, Role } from '../roles';
import { distance, measuredFrom, near } from './date';
import { decisionName } from './decision';
import { passedUncheckedText } from './gate';
import { reasonText } from './move';
import { suggestionReason, whatSuggested } from './suggestion';
import { called, ROLE_SHORT, sentenceCase, type Words } from './words';

type Moved = Extract<Happening, { kind: 'moved' }>;
/** What the app followed in Jira, where nobody need be named. */
type Followed = Extract<
  Happening,
  { kind: 'changed-project' | 'left-level' | 'returned' | 'passed-unchecked' | 'erased' }
>;

/** One line of the history. With what slips were measured from, oldest first, an agreement says how far it is from that. */
export function eventSentence(
  { what, by, at }: LedgerEvent,
  words: Words,
  baselines: readonly AgreedDate[] = [],
): string {
  switch (what.kind) {
    case 'changed-project':
      return 'The epic came from another project';
    case 'left-level':
      return 'The issue was no epic any more';
    case 'returned':
      return 'The issue became an epic again';
    case 'erased':
      return 'A person’s account was closed: what they did stays here without their name';
    case 'passed-unchecked':
      return passedUncheckedText(what.why);
    case 'moved':
      return `${mover(what.move, words)} ${moved(what.move, words)}`;
    default: {
      const who = by === null ? 'Somebody' : sentenceCase(called(by, words));
      return `${who} ${done(what, by, words)}${agreement(what, at, baselines, words)}`;
    }
  }
}

/** A change of the date from the time before the app kept a record, with the name that Jira keeps. */
export function earlierSentence(move: NamedMove, words: Words): string {
  return `${mover(move, words)} ${moved(move, words)}`;
}

function mover({ by, name = null }: Moved['move'] & { name?: string | null }, words: Words): string {
  if (by.kind === 'automation') return 'Automation';
  if (by.kind === 'unknown' || by.accountId === null) return name ?? 'Jira does not say who';
  if (by.kind === 'app') return `${name ?? words.name(by.accountId)} (an app)`;
  return by.accountId === words.me ? 'You' : (name ?? words.name(by.accountId));
}

/** ": agreed, 14 days later than first"; nothing where an event completed no agreement. */
function agreement(what: Happening, at: Instant, baselines: readonly AgreedDate[], words: Words): string {
  if ((what.kind !== 'signed' && what.kind !== 'accepted') || what.agreed === null) return '';
  const baseline = baselines.filter((each) => each.at <= at).length;
  const from = baselines[baseline - 1] ?? null;
  const slip = difference(from, what.value);
  if (from === null || from.at === at || slip === null) return ': agreed';
  if (slip === 0) return `: agreed, the same as ${measuredFrom({ baseline })}`;
  return `: agreed, ${distance(slip, words)} than ${measuredFrom({ baseline })}`;
}

function done(what: Exclude<Happening, Moved | Followed>, by: AccountId | null, words: Words): string {
  switch (what.kind) {
    case 'signed': {
      const verb = what.setDate ? 'set and signed' : 'signed';
      const how = what.byEditing ? ' by editing the date in Jira' : '';
      return `${verb} ${near(what.period, words)} ${inCapacity(what, words)}${how}`;
    }
    case 'suggested': {
      const { suggestion } = what;
      const said = { ...suggestion, without: suggestion.without.length };
      return `suggested ${whatSuggested(said, words)} ${inCapacity(capacityOf(suggestion), words)}: ${suggestionReason(suggestion)}`;
    }
    case 'accepted': {
      const { proposer, value } = what;
      const date = near(value.canonical, words);
      return `accepted ${date}, as ${called(proposer.person, words)} suggested, ${inCapacity(what, words)}`;
    }
    case 'took-back':
      return 'took the suggestion back';
    case 'moved-out':
      return `moved ${formatList(
        what.children.map(({ key }) => key),
        words,
      )} out of the epic`;
    case 'asked-baseline':
      return `asked to measure from ${near(what.on, words)} from now on: ${what.text}`;
    case 'set-baseline':
      return `agreed to measure from ${near(what.on, words)} from now on: ${what.text}`;
    case 'kept-baseline':
      return by === what.asked ? 'took back asking for a new baseline' : 'left the baseline as it was';
    case 'withdrew':
      return `withdrew the sign-off on ${near(what.period, words)}`;
    case 'undid':
      return UNDONE[what.undone];
    case 'claimed':
      return `took the role of ${ROLE_SHORT[what.role]} on this epic`;
    case 'set-holders':
      return namedHolders(what, words);
    case 'answered':
      return `${what.text === '' ? 'cleared' : 'wrote'} the ${what.decision === 'why' ? 'Why' : 'How'}`;
    case 'acknowledged':
      return `took note of a change to the ${decisionName(what.decision)}`;
    case 'setting-date':
      return `began to set ${near(what.to, words)}`;
    case 'set-date':
      return `set ${near(what.to, words)}, which was signed already`;
    case 'date-not-signed':
      return `set ${near(what.to, words)}, but did not sign it`;
    case 'date-not-set':
      return `did not set ${near(what.to, words)}: Jira kept its date`;
    case 'gave-reason':
      return `said why the date moved: ${reasonText(what.reason, what.text)}`;
  }
}

/** "moved the date from 2 Apr to 9 Apr", "set the date to 9 Apr", "cleared the date, which was 2 Apr". */
function moved({ from, to }: Moved['move'], words: Words): string {
  if (to === null)
    return from === null ? 'cleared the date' : `cleared the date, which was ${near(from, words)}`;
  if (from === null) return `set the date to ${near(to, words)}`;
  return `moved the date from ${near(from, words)} to ${near(to, words)}`;
}

function namedHolders(
  { role: which, after }: Extract<Happening, { kind: 'set-holders' }>,
  words: Words,
): string {
  const role = ROLE_SHORT[which];
  if (after === null) return `gave the ${role} back to the people of its place`;
  if (after === 'not-here') return `said that this epic has no ${role}`;
  if (after.length === 0) return `left the role of ${role} empty on this epic`;
  const people = after.map((person) => called(person, words));
  return `named ${formatList(people, words)} ${role} of this epic`;
}

/** "as PM", "as EM for Mia Second". */
function inCapacity({ roles, standingIn = [] }: InCapacity, words: Words): string {
  const own = roles.length > 0 ? [shortRoles(roles, words)] : [];
  const stead = standingIn.map((each) => `${ROLE_SHORT[each.role]} for ${called(each.for, words)}`);
  return `as ${formatList([...own, ...stead], words)}`;
}

interface InCapacity {
  roles: readonly Role[];
  standingIn?: readonly StandingIn[];
}

function capacityOf({ role, for: owner }: Capacity): InCapacity {
  return owner === undefined ? { roles: [role] } : { roles: [], standingIn: [{ role, for: owner }] };
}

function shortRoles(roles: readonly Role[], words: Words): string {
  return formatList(
    roles.map((role) => ROLE_SHORT[role]),
    words,
  );
}

const UNDONE = {
  acknowledged: 'marked the changed answer again',
  answered: 'undid the change to the answer',
  signed: 'undid the sign-off',
  withdrew: 'undid the withdrawal',
  claimed: 'gave the role back',
  suggested: 'took the suggestion back at once',
  accepted: 'undid accepting the suggestion',
  'took-back': 'opened the suggestion again',
  'set-baseline': 'undid the new baseline',
  'kept-baseline': 'opened the question of a new baseline again',
} as const;
