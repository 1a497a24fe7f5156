import { type Agreement, NO_AGREEMENT } from '../agreement';
import { buildRow } from '../report/row';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import { rowLine } from './row-line';
import type { Words } from './words';

const names: Record<string, string> = { ben: 'Ben Ode', priya: 'Priya Patel', ann: 'Ann Lee' };
const words: Words = {
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  me: 'priya',
  now: Date.parse('2027-02-03T09:00:00Z'),
  today: '2027-02-03',
  name: (person) => names[person] ?? '…',
};
const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
const agreed = (on: string) => ({ source: 'duedate', on, at: 1 });

/** The line without what is the same in each: the epic before it and its address after it. */
function line(due: string | null, more: Partial<Agreement> = {}, over: Partial<ProjectSettings> = {}) {
  const facts = {
    id: '12',
    key: 'SHOP-12',
    summary: 'Track an order live',
    value: due === null ? null : { source: 'duedate', canonical: due },
    phase: 'in-progress' as const,
    statusName: 'In Progress',
    doneAt: null,
    written: null,
    isFieldGone: false,
    priority: null,
    phaseSince: null,
    components: [],
    people: {},
    goal: null,
  };
  const sealed = { agreement: { ...NO_AGREEMENT, ...more }, lastMove: null, drifted: [], kept: [] };
  const row = buildRow(facts, sealed, { ...settings, ...over }, words);
  const [epic, ...rest] = rowLine(row, words, 'https://shop.example').split(' · ');
  expect(epic).toBe('SHOP-12 Track an order live');
  expect(rest.pop()).toBe('https://shop.example/browse/SHOP-12');
  return rest.join(' · ');
}

test('the date, the state and who is waited on', () => {
  const last = { firstAgreed: agreed('2027-04-02'), lastAgreed: agreed('2027-04-02') };
  expect(line('2027-04-09', last)).toBe(
    '9 Apr 2027 · Changed since agreed, 7 days later · waits on Ben Ode (EM)',
  );
  expect(line('2027-01-09')).toBe('9 Jan 2027, overdue · Nobody signed · waits on Ben Ode (EM)');
  expect(line(null, last)).toBe('No date · Changed since agreed · waits on Ben Ode (EM)');
  expect(line(null)).toBe('No date · waits on Ben Ode (EM)');
});

test('what slips are measured from, once a new baseline was agreed', () => {
  const both = [
    { person: 'ben', role: 'em' as const, source: 'duedate', period: '2027-04-09', at: 1 },
    { person: 'priya', role: 'pm' as const, source: 'duedate', period: '2027-04-09', at: 1 },
  ];
  const slipped = { signoffs: both, firstAgreed: agreed('2027-04-02'), lastAgreed: agreed('2027-04-09') };
  expect(line('2027-04-09', slipped)).toBe('9 Apr 2027 · Agreed, 7 days later than first');
  expect(line('2027-04-09', { ...slipped, baseline: 2 })).toBe(
    '9 Apr 2027 · Agreed, 7 days later than baseline 2',
  );
  const ask = { by: 'ben', role: 'em' as const, source: 'duedate', on: '2027-04-09', at: 1 };
  expect(line('2027-04-09', { ...slipped, ask })).toBe(
    '9 Apr 2027 · Agreed, 7 days later than first: Ben Ode (EM) asks to measure from 9 Apr from now on · waits on Priya Patel (PM)',
  );
});

test('what is suggested and by whom, by name also where the reader is meant', () => {
  const value = { source: 'duedate', canonical: '2027-04-09' };
  const counter = {
    by: 'priya',
    role: 'pm' as const,
    value,
    suggests: '2027-04-16',
    without: 0,
    round: 1,
    at: 1,
  };
  expect(line('2027-04-09', { counter })).toBe(
    '9 Apr 2027 · Other date suggested: Priya Patel (PM) suggests 16 Apr instead of 9 Apr · waits on Ben Ode (EM)',
  );
});

test('who is waited on in whose stead', () => {
  const signed = [{ person: 'ben', role: 'em' as const, source: 'duedate', period: '2027-04-09', at: 1 }];
  expect(line('2027-04-09', { signoffs: signed }, { standIns: { priya: 'ann' } })).toBe(
    '9 Apr 2027 · Partly signed · waits on Ann Lee for Priya Patel (PM)',
  );
});
