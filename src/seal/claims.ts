import {
  type AgreedDate,
  type Agreement,
  type BaselineAsk,
  type Counter,
  type EpicHolders,
  fieldOf,
  type Signoff,
  type Source,
  type Succession,
} from '../domain/agreement';
import type { AnswerDecision } from '../domain/answer-field';
import { type Period, spanOf } from '../domain/calendar';
import { speaksFor } from '../domain/capacity';
import type { KeptDecision } from '../domain/decisions';
import { driftedIn } from '../domain/drift';
import type { LastMove, MoverKind } from '../domain/move';
import { type EpicRecord, keptIn } from '../domain/record';
import type { Sealed } from '../domain/report/row';
import type { AccountId } from '../domain/roles';

/** The issue property that carries the seal. */
export const PROJECTION_KEY = 'countersign';

/** What pages read of the projection: the seal, a compact JWS. Beside it lies what Jira's own search reads. */
export interface Projection {
  seal: string;
}

/** The longest seal, characters: the report reads hundreds of them at once. */
export const LONGEST_SEAL = 2048;

type Person = number;
/** The owner where somebody stood in; the versions where the field is that of releases. */
type SealedSignoff = [
  person: Person,
  role: 'pm' | 'em',
  period: string,
  atSeconds: number,
  owner?: Person | null,
  versions?: string,
];
type SealedHolders = Person[] | 'not-here' | null;

/** What a seal says: everything a page shows from it. Account ids only; no names, no free text. */
export interface SealClaims {
  v: 1;
  kid: string;
  cloudId: string;
  projectId: string;
  issueId: string;
  rev: number;
  epoch: string;
  source: Source;
  /** Account ids, named once; the other parts point into it. */
  people: AccountId[];
  signoffs: SealedSignoff[];
  firstAgreed: AgreedDate | null;
  lastAgreed: AgreedDate | null;
  baseline: number;
  ask: BaselineAsk | null;
  counter: Counter | null;
  /** Without who it was: a seal names nobody who has no part in the agreement. */
  lastMove: [by: MoverKind, from: Period | null, to: Period | null, atSeconds: number] | null;
  /** The epic's own holders; null where the project's people hold the role. */
  pm: SealedHolders;
  em: SealedHolders;
  successions: [role: 'pm' | 'em', from: Person, to: Person | null][];
  /** Decisions whose answer somebody else changed; absent in seals of older versions, as is the next. */
  drifted?: AnswerDecision[];
  /** Decisions that are answered in the record itself. */
  kept?: KeptDecision[];
}

/** Where a seal belongs: this key, site, project and issue, and no other. */
export interface SealPlace {
  kid: string;
  cloudId: string;
  projectId: string;
  issueId: string;
}

/** The record as claims. Sign-offs of other fields are left out; of very many sign-offs or successions, the oldest. */
export function toClaims(record: EpicRecord, place: SealPlace, source: Source, most: number): SealClaims {
  const { agreement } = record;
  const people: AccountId[] = [];
  const indexOf = (person: AccountId): Person => {
    const known = people.indexOf(person);
    return known >= 0 ? known : people.push(person) - 1;
  };
  const holders = (own: EpicHolders['pm']): SealedHolders =>
    own === undefined ? null : own === 'not-here' ? own : own.map(indexOf);
  const signoffs = mostTelling(agreement.signoffs.filter((signoff) => fieldOf(signoff.source) === source))
    .slice(0, most)
    .map((each): SealedSignoff => {
      const owner = each.for === undefined ? null : indexOf(each.for);
      const versions = each.source.slice(source.length + 1);
      const more: [Person?] | [Person | null, string] =
        versions === '' ? (owner === null ? [] : [owner]) : [owner, versions];
      return [indexOf(each.person), each.role, each.period, Math.floor(each.at / 1000), ...more];
    });
  const successions = agreement.successions
    .slice(Math.max(0, agreement.successions.length - most))
    .map((each): [Succession['role'], Person, Person | null] => [
      each.role,
      indexOf(each.from),
      each.to === null ? null : indexOf(each.to),
    ]);
  return {
    v: 1,
    ...place,
    rev: record.rev,
    epoch: record.epoch,
    source,
    pm: holders(agreement.holders.pm),
    em: holders(agreement.holders.em),
    signoffs,
    successions,
    firstAgreed: agreement.firstAgreed,
    lastAgreed: agreement.lastAgreed,
    baseline: agreement.baseline,
    ask: agreement.ask,
    counter: agreement.counter,
    lastMove: sealedMove(record.lastMove, source),
    drifted: driftedIn(record.answerChanges),
    kept: keptIn(record),
    people,
  };
}

function sealedMove(move: LastMove | null, source: Source): SealClaims['lastMove'] {
  if (!move || fieldOf(move.source) !== source) return null;
  return [move.by.kind, move.from, move.to, Math.floor(move.at / 1000)];
}

/** The newest sign-off of each person, role and grain first, then the others: what most likely still holds. */
function mostTelling(signoffs: readonly Signoff[]): Signoff[] {
  const newestFirst = [...signoffs].sort((a, b) => b.at - a.at);
  const seen = new Set<string>();
  const [leading, rest]: [Signoff[], Signoff[]] = [[], []];
  for (const signoff of newestFirst) {
    const kind = `${speaksFor(signoff)} ${signoff.role} ${spanOf(signoff.period)?.grain}`;
    (seen.has(kind) ? rest : leading).push(signoff);
    seen.add(kind);
  }
  return [...leading, ...rest];
}

/**
 * What a verified seal says, in the domain's words.
 *
 * @param source the field that the date is in by now: of another one a seal may still tell moves, which are none of this
 */
export function toSealed(claims: SealClaims, source: Source = claims.source): Sealed {
  const lastMove = claims.source === source ? claims.lastMove : null;
  return {
    agreement: toAgreement(claims),
    lastMove: lastMove && { by: lastMove[0], from: lastMove[1], to: lastMove[2], at: lastMove[3] * 1000 },
    drifted: claims.drifted ?? [],
    kept: claims.kept ?? [],
  };
}

function toAgreement(claims: SealClaims): Agreement {
  const person = (index: Person): AccountId => claims.people[index] ?? '';
  const holders = (sealed: SealedHolders) => (sealed === 'not-here' ? sealed : sealed?.map(person));
  const pm = holders(claims.pm);
  const em = holders(claims.em);
  return {
    signoffs: claims.signoffs.map(
      ([index, role, period, seconds, owner, versions]): Signoff => ({
        person: person(index),
        role,
        source: versions === undefined ? claims.source : `${claims.source}:${versions}`,
        period,
        at: seconds * 1000,
        ...(owner == null ? {} : { for: person(owner) }),
      }),
    ),
    firstAgreed: claims.firstAgreed,
    lastAgreed: claims.lastAgreed,
    baseline: claims.baseline ?? 1,
    ask: claims.ask ?? null,
    counter: claims.counter,
    holders: { ...(pm ? { pm } : {}), ...(em ? { em } : {}) },
    successions: claims.successions.map(([role, from, to]) => ({
      role,
      from: person(from),
      to: to === null ? null : person(to),
    })),
  };
}
