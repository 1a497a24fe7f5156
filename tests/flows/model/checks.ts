import { contains } from '../../../src/domain/calendar';
import type { LedgerEvent } from '../../../src/domain/event';
import { apply } from '../../../src/domain/fold';
import { type EpicRecord, newRecord } from '../../../src/domain/record';
import type { Role } from '../../../src/domain/roles';
import type { PanelView } from '../../../src/domain/views/panel';
import type { TestJira } from '../../harness/test-jira';
import type { Accepted } from './play';

/** Everything stored of one epic, read past the app. */
export function storedOf(jira: TestJira, issueId: string) {
  const row = jira.stored('epic', issueId) as { body: EpicRecord; dirty: number } | undefined;
  const ledger: LedgerEvent[] = [];
  for (let rev = 1; ; rev += 1) {
    const found = jira.stored('ledger', `${issueId}:${String(rev).padStart(10, '0')}`);
    if (!found) break;
    ledger.push((found as { body: LedgerEvent }).body);
  }
  return { record: row?.body ?? null, dirty: row?.dirty ?? 0, ledger };
}

/** The record is the fold of its ledger, but for what is said of its copies. */
export function expectFold(record: EpicRecord, ledger: readonly LedgerEvent[], projectId: string): void {
  const first = ledger.some((event) => event.epoch) ? 'of the beginning' : record.epoch;
  const folded = ledger.reduce(apply, newRecord(projectId, first));
  const { projectionProblem, column, columnProblem, waitedOn, life } = record;
  const copies = { projectionProblem, column, columnProblem, waitedOn, life };
  // Through JSON as the storage keeps it: an absent member and an undefined one are the same there.
  expect(record).toEqual(JSON.parse(JSON.stringify({ ...folded, ...copies })));
}

/** Every call that was answered with yes is in the ledger, and none is there twice. */
export function expectNothingLost(accepted: readonly Accepted[], ledger: readonly LedgerEvent[]): void {
  const ids = ledger.map((event) => event.actionId);
  expect(new Set(ids).size).toBe(ids.length);
  const missing = accepted.filter(
    ({ actionId, who, call }) =>
      !ids.includes(actionId) && !(call === 'sign' && signedByEditing(ledger, who)),
  );
  expect(missing).toEqual([]);
}

/** Who signs what they have just set in Jira is told yes: the edit has signed it. */
function signedByEditing(ledger: readonly LedgerEvent[], who: string): boolean {
  return ledger.some(({ by, what }) => by === who && what.kind === 'signed' && what.byEditing === true);
}

type Accepting = Extract<LedgerEvent['what'], { kind: 'accepted' }>;

function proposerOf({ proposer }: Accepting) {
  const { person, role, for: owner = person } = proposer;
  return { person: owner, by: person, role };
}

interface Word {
  /** The owner whose word it is, and who said it: themselves, or a stand-in. */
  person: string;
  by: string;
  role: Role;
  period: string;
  /** The event that said it. */
  rev: number;
}

/**
 * What people last said, told from the ledger by rules of its own: yes by signing, no by withdrawing or undoing. Kept
 * simple where the app is subtle, so it can only say whether an agreement is allowed.
 */
export function wordsOf(ledger: readonly LedgerEvent[]) {
  let words: Word[] = [];
  const taken = new Map<number, Word[]>();
  const holders: Record<Role, string[] | 'not-here' | null> = { pm: null, em: null };
  const take = (rev: number, isGone: (each: Word) => boolean) => {
    taken.set(rev, words.filter(isGone));
    words = words.filter((each) => !isGone(each));
  };
  const held: Record<Role, Set<string>> = { pm: new Set(), em: new Set() };
  for (const event of ledger) {
    const { what, rev } = event;
    const by = event.by ?? '';
    switch (what.kind) {
      case 'signed':
      case 'accepted': {
        const own = what.roles.map((role) => ({ person: by, by, role }));
        const stead = (what.standingIn ?? []).map((each) => ({ person: each.for, by, role: each.role }));
        const proposer = what.kind === 'accepted' ? [proposerOf(what)] : [];
        for (const each of [...proposer, ...own, ...stead]) {
          const isThere = words.some(
            (word) =>
              word.person === each.person &&
              word.by === each.by &&
              word.role === each.role &&
              word.period === what.period,
          );
          if (!isThere) words.push({ ...each, period: what.period, rev });
        }
        break;
      }
      case 'withdrew':
        take(rev, (each) => (each.by === by || each.person === by) && each.period === what.period);
        break;
      case 'suggested': {
        const { role, value, for: owner = by } = what.suggestion;
        take(
          rev,
          (each) => each.role === role && each.person === owner && contains(each.period, value.canonical),
        );
        break;
      }
      case 'undid': {
        const undone = ledger.find((each) => each.actionId === what.actionId);
        if (what.undone === 'signed') words = words.filter((each) => each.rev !== undone?.rev);
        if (what.undone === 'accepted' && undone?.what.kind === 'accepted') {
          const { setDate = false, proposer } = undone.what;
          // The date that was set stays, and so does the word of who had suggested it.
          words = words.filter((each) => each.rev !== undone.rev || (setDate && each.by === proposer.person));
        }
        if (what.undone === 'withdrew' || what.undone === 'suggested') {
          words.push(...(taken.get(undone?.rev ?? 0) ?? []));
        }
        if (what.undone === 'claimed' && undone?.what.kind === 'claimed') holders[undone.what.role] = [];
        break;
      }
      case 'claimed':
        holders[what.role] = [by];
        held[what.role].add(by);
        break;
      case 'set-holders':
        for (const person of [...what.held.before, ...what.held.after]) held[what.role].add(person);
        holders[what.role] = what.after === 'not-here' ? 'not-here' : what.held.after;
        break;
    }
  }
  return { words, holders, held };
}

/** A date shows as agreed only if every needed owner's last word on it is yes. */
export function expectHonestAgreement(
  { evaluation }: PanelView,
  ledger: readonly LedgerEvent[],
  ofProject: Record<Role, string[]>,
): void {
  const { value, state } = evaluation;
  const { words, holders, held } = wordsOf(ledger);
  const saidYes = (person: string, role: Role) =>
    value !== null &&
    words.some(
      (each) => each.person === person && each.role === role && contains(each.period, value.canonical),
    );
  const needed = (['pm', 'em'] as const).flatMap((role) => {
    const people = holders[role] ?? ofProject[role];
    return people === 'not-here' ? [] : [{ role, people }];
  });
  const everybody = needed.every(
    ({ role, people }) => people.length > 0 && people.every((person) => saidYes(person, role)),
  );
  // Who speaks in both roles counts once, which this simple telling leaves open; and an open suggestion comes first.
  const speaksAs = (role: Role) => new Set(words.filter((each) => each.role === role).map(({ by }) => by));
  const [asPm, asEm] = [speaksAs('pm'), speaksAs('em')];
  const isShared =
    [...asPm].some((person) => asEm.has(person)) ||
    (needed[0]?.people.some((person) => needed[1]?.people.includes(person)) ?? false);
  if (everybody && !isShared && state !== 'countered') expect(state).toBe('agreed');
  if (state !== 'agreed') return;
  for (const { role, people } of needed) {
    expect(people.length).toBeGreaterThan(0);
    for (const person of people) {
      // What a former holder signed stands in for their successor's.
      const before = [...held[role]].filter((each) => !people.includes(each));
      expect([person, ...before].some((each) => saidYes(each, role))).toBe(true);
    }
  }
}
