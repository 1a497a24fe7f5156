import * as fc from 'fast-check';
import type { Role } from '../../../src/domain/roles';
import { ADA_ADMIN, BEN_EM, DANA_DEV, MIA_SECOND_EM, PRIYA_PM } from '../../harness/people';

/** Where a call breaks off: the app dies before the nth request of a kind, or its answer is lost on the way back. */
export type Break = { kind: 'crash'; at: string; nth: 1 | 2 } | { kind: 'lost'; at: string } | null;

/** One thing that a person, a robot or the platform does. */
export type Step =
  | { do: 'sign'; who: string; grain: 0 | 1 | 2; breaks: Break }
  | { do: 'sign-at-once'; who: [string, string] }
  | { do: 'withdraw'; who: string; breaks: Break }
  | { do: 'undo'; who: string; breaks: Break }
  | { do: 'claim'; who: string; role: Role; breaks: Break }
  | { do: 'name'; role: Role; people: string[] | 'not-here' | null; breaks: Break }
  /** Another day, or with null the same one without the epic's child. */
  | { do: 'suggest'; who: string; day: string | null; breaks: Break }
  | { do: 'suggest-at-once'; who: [string, string]; day: string }
  | { do: 'accept'; who: string; breaks: Break }
  | { do: 'take-back'; who: string; breaks: Break }
  | { do: 'move-out'; who: string; breaks: Break }
  | { do: 'ask-baseline'; who: string; breaks: Break }
  | { do: 'accept-baseline'; who: string; breaks: Break }
  | { do: 'keep-baseline'; who: string; breaks: Break }
  /** Somebody signs for an owner from now on; null: nobody does any more. */
  | { do: 'stand-in'; owner: string; person: string | null }
  | { do: 'answer'; who: string; decision: 'why' | 'how'; text: string; breaks: Break }
  | { do: 'set-date'; who: string; day: string; breaks: Break }
  | { do: 'explain'; who: string; breaks: Break }
  | { do: 'edit'; who: string; day: string | null }
  | { do: 'robot'; kind: 'automation' | 'app' | 'unknown'; day: string | null }
  | { do: 'transition'; to: 'In Progress' | 'Done' | 'To Do' }
  | { do: 'deliver'; share: number; breaks: Break }
  | { do: 'look'; who: string }
  | { do: 'repeat' }
  | { do: 'wait'; seconds: number };

const WRITES = [
  '/api/v1/transaction',
  '/api/v1/entity/set',
  'PUT /rest/api/3/issue/',
  '/properties/countersign',
];

/** Few days, so that dates return and periods overlap: two in April, one in May of the same quarter. */
export const DAYS = ['2027-04-02', '2027-04-09', '2027-05-20'];

const owner = fc.constantFrom(PRIYA_PM, BEN_EM, MIA_SECOND_EM);
const anyone = fc.constantFrom(PRIYA_PM, BEN_EM, MIA_SECOND_EM, DANA_DEV, ADA_ADMIN);
const role = fc.constantFrom<Role>('pm', 'em');
const day = fc.constantFrom(...DAYS);
const dayOrNone = fc.constantFrom<string | null>(...DAYS, null);
const at = fc.constantFrom(...WRITES);
/** What the app never reads back: a write of one that died, and came long after, would go unnoticed. */
const COLUMN = '/app/field/';
const nth = fc.constantFrom<1 | 2>(1, 2);
const crash = fc.record({ kind: fc.constant('crash' as const), at, nth });
const breaks: fc.Arbitrary<Break> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: crash },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('lost' as const), at: fc.constantFrom(...WRITES, COLUMN) }),
  },
);

const is = <D extends Step['do']>(what: D) => fc.constant(what);

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: is('sign'),
      who: owner,
      grain: fc.constantFrom<0 | 1 | 2>(0, 0, 1, 2),
      breaks,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: is('sign-at-once'), who: fc.tuple(owner, owner) }) },
  { weight: 2, arbitrary: fc.record({ do: is('withdraw'), who: owner, breaks }) },
  { weight: 2, arbitrary: fc.record({ do: is('undo'), who: owner, breaks }) },
  { weight: 3, arbitrary: fc.record({ do: is('claim'), who: anyone, role, breaks }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: is('name'),
      role,
      people: fc.oneof(
        { weight: 4, arbitrary: fc.subarray([PRIYA_PM, BEN_EM, MIA_SECOND_EM]) },
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constant('not-here' as const) },
      ),
      breaks,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: is('answer'),
      who: owner,
      decision: fc.constantFrom<'why' | 'how'>('why', 'how'),
      text: fc.constantFrom('', 'Because it pays', 'With events'),
      breaks,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: is('set-date'), who: owner, day, breaks }) },
  { weight: 4, arbitrary: fc.record({ do: is('suggest'), who: owner, day: dayOrNone, breaks }) },
  { weight: 1, arbitrary: fc.record({ do: is('suggest-at-once'), who: fc.tuple(owner, owner), day }) },
  { weight: 4, arbitrary: fc.record({ do: is('accept'), who: owner, breaks }) },
  { weight: 1, arbitrary: fc.record({ do: is('take-back'), who: owner, breaks }) },
  { weight: 1, arbitrary: fc.record({ do: is('move-out'), who: owner, breaks }) },
  { weight: 1, arbitrary: fc.record({ do: is('ask-baseline'), who: owner, breaks }) },
  { weight: 1, arbitrary: fc.record({ do: is('accept-baseline'), who: owner, breaks }) },
  { weight: 1, arbitrary: fc.record({ do: is('keep-baseline'), who: owner, breaks }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: is('stand-in'),
      owner,
      person: fc.constantFrom(MIA_SECOND_EM, DANA_DEV, PRIYA_PM, null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: is('explain'), who: anyone, breaks }) },
  { weight: 4, arbitrary: fc.record({ do: is('edit'), who: anyone, day: dayOrNone }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: is('robot'),
      kind: fc.constantFrom<'automation' | 'app' | 'unknown'>('automation', 'app', 'unknown'),
      day: dayOrNone,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: is('transition'),
      to: fc.constantFrom<'In Progress' | 'Done' | 'To Do'>('In Progress', 'Done', 'To Do'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: is('deliver'), share: fc.constantFrom(0.5, 1), breaks }) },
  { weight: 2, arbitrary: fc.record({ do: is('look'), who: anyone }) },
  { weight: 1, arbitrary: fc.record({ do: is('repeat') }) },
  { weight: 2, arbitrary: fc.record({ do: is('wait'), seconds: fc.constantFrom(1, 12, 31, 70) }) },
);
