import type { AccountId, Instant } from './roles';

/** Stands for a person whose account is closed: the same for all that they did, and nobody can tell whose it was. */
export type Pseudonym = `${typeof FORMER}${string}`;

const FORMER = 'former:';

export function pseudonym(random: string): Pseudonym {
  return `${FORMER}${random}`;
}

export function isFormer(person: AccountId): boolean {
  return person.startsWith(FORMER);
}

/** Accounts that are being erased, with what is put in their place. */
export type Erasing = Record<AccountId, { as: Pseudonym; since: Instant }>;

/** How the account ids that the app stores were last reported to Atlassian, and what has come of it. */
export interface AccountReport {
  /** When the last report was complete; null before the first. */
  reportedAt: Instant | null;
  /** How many accounts it named. */
  accounts: number;
  /** How many accounts were erased ever. */
  erased: number;
  erasing: Erasing;
}

export const NEVER_REPORTED: AccountReport = { reportedAt: null, accounts: 0, erased: 0, erasing: {} };

/** Members of what is stored that hold one account id. */
const SINGLE = new Set(['by', 'person', 'for', 'owner', 'asked', 'inherited', 'accountId']);
/** Members that hold a list of them. */
const SEVERAL = new Set(['people', 'waitedOn', 'pm', 'em', 'before', 'after']);

/** The accounts that something stored names, by its form; pseudonyms are none. */
export function accountsIn(stored: unknown, found: Set<AccountId> = new Set()): Set<AccountId> {
  if (Array.isArray(stored)) for (const each of stored) accountsIn(each, found);
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return found;
  // Who took over a role from whom; elsewhere "from" and "to" are dates.
  const isSuccession = 'role' in stored && 'from' in stored && 'to' in stored;
  const add = (value: unknown) => {
    if (typeof value === 'string' && value !== '' && !isFormer(value)) found.add(value);
  };
  for (const [name, value] of Object.entries(stored)) {
    if (SINGLE.has(name) || (isSuccession && (name === 'from' || name === 'to'))) add(value);
    if (SEVERAL.has(name) && Array.isArray(value)) value.forEach(add);
    accountsIn(value, found);
  }
  return found;
}

/** The same with pseudonyms in place of accounts, wherever a text is nothing but the account's id. */
export function withPseudonyms<T>(stored: T, erasing: Erasing): T;
export function withPseudonyms(stored: unknown, erasing: Erasing): unknown {
  if (typeof stored === 'string') return Object.hasOwn(erasing, stored) ? erasing[stored]?.as : stored;
  if (Array.isArray(stored)) return stored.map((each) => withPseudonyms(each, erasing));
  if (typeof stored !== 'object' || stored === null) return stored;
  return Object.fromEntries(
    Object.entries(stored).map(([name, value]) => [name, withPseudonyms(value, erasing)]),
  );
}

/** Whether something stored has an account that is being erased. */
export function namesAny(stored: unknown, erasing: Erasing): boolean {
  return [...accountsIn(stored)].some((account) => Object.hasOwn(erasing, account));
}

/** More accounts are to be erased; one that is being erased keeps its pseudonym. */
export function alsoErasing(
  report: AccountReport,
  accounts: readonly AccountId[],
  now: Instant,
  random: () => string,
): AccountReport {
  const added = accounts
    .filter((account) => !Object.hasOwn(report.erasing, account))
    .map((account) => [account, { as: pseudonym(random()), since: now }] as const);
  return { ...report, erasing: { ...report.erasing, ...Object.fromEntries(added) } };
}

/** All that was to be erased when a pass began is: nothing is kept that tells whose a pseudonym was. */
export function erasedSince(report: AccountReport, startedAt: Instant): AccountReport {
  const all = Object.entries(report.erasing);
  const left = all.filter(([, { since }]) => since > startedAt);
  return {
    ...report,
    erased: report.erased + all.length - left.length,
    erasing: Object.fromEntries(left),
  };
}
