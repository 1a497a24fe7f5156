import { useEffect, useState } from 'preact/hooks';
import { part, text } from '../../src/domain/jira-json';
import { isFormer } from '../../src/domain/personal-data';
import type { AccountId } from '../../src/domain/roles';
import { getJira } from './bridge';
import { patiently } from './patiently';

/** A person as Jira shows them to the one looking. */
export interface Person {
  accountId: AccountId;
  name: string;
  active: boolean;
}

/** How many people one request asks for: enough account ids for an address of moderate length. */
const BATCH = 50;

/** Null: asked for, and Jira does not show this person here, or did not answer. Missing: not answered yet. */
const known = new Map<AccountId, Person | null>();
const wanted = new Set<AccountId>();
const listeners = new Set<() => void>();
/** How often names have arrived. */
let answers = 0;
let isAsking = false;

export interface People {
  /** The person; null when Jira does not show them; undefined until Jira has answered (asks for them). */
  find(person: AccountId): Person | null | undefined;
  /** For sentences: the name, "…" until it is known, "Unknown person" when it cannot be. */
  name(person: AccountId): string;
}

const people: People = {
  find(person) {
    if (isFormer(person)) return { accountId: person, name: 'Former user', active: true };
    if (!known.has(person)) want(person);
    return known.get(person);
  },
  name: (person) => displayName(people.find(person)),
};

/** The people of this page, by the names that Jira shows to the one looking. Renders again as names arrive. */
export function usePeople(): People {
  const [, setSeen] = useState(answers);
  useEffect(() => {
    const listener = () => setSeen(answers);
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return people;
}

/** Remembers people that another answer has named already. */
export function introduce(found: readonly Person[]): void {
  for (const person of found) known.set(person.accountId, person);
  tellListeners();
}

/** A person in Jira's JSON; null for anything else. */
export function readPerson(json: unknown): Person | null {
  const { accountId, displayName: name, active } = part(json);
  if (text(accountId) === '') return null;
  return { accountId: text(accountId), name: text(name) || 'Unknown person', active: active !== false };
}

/** "Gus Gone (inactive)": the name as sentences and lists show it. */
export function displayName(person: Person | null | undefined): string {
  if (person === undefined) return '…';
  if (person === null) return 'Unknown person';
  return person.active ? person.name : `${person.name} (inactive)`;
}

function want(person: AccountId): void {
  wanted.add(person);
  if (isAsking) return;
  isAsking = true;
  queueMicrotask(() => void askForAll());
}

async function askForAll(): Promise<void> {
  while (wanted.size > 0) {
    const batch = [...wanted].slice(0, BATCH);
    // Names are not worth waiting for ever.
    const found = await patiently(() => ask(batch)).catch(() => []);
    for (const id of batch) {
      known.set(id, found.find((person) => person.accountId === id) ?? null);
      wanted.delete(id);
    }
    tellListeners();
  }
  isAsking = false;
}

async function ask(batch: AccountId[]): Promise<Person[]> {
  const ids = batch.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
  const { values } = part(await getJira(`/rest/api/3/user/bulk?${ids}&maxResults=${batch.length}`));
  return Array.isArray(values) ? values.flatMap((each) => readPerson(each) ?? []) : [];
}

function tellListeners(): void {
  answers += 1;
  for (const listener of listeners) listener();
}
