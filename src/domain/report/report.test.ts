import { type Agreement, NO_AGREEMENT } from '../agreement';
import type { EpicFacts } from '../facts';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import { filterRows, NO_FILTER, waitedOn } from './filter';
import { countTiles, headline } from './headline';
import { groupRows, sortRows } from './order';
import { buildRow, type ReportRow } from './row';

const TODAY = '2027-02-03';
const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
const agreed = (on: string): Agreement => ({
  ...NO_AGREEMENT,
  signoffs: [
    { person: 'ben', role: 'em', source: 'duedate', period: on, at: 1 },
    { person: 'priya', role: 'pm', source: 'duedate', period: on, at: 2 },
  ],
  firstAgreed: { source: 'duedate', on, at: 2 },
  lastAgreed: { source: 'duedate', on, at: 2 },
});

function row(
  key: string,
  due: string | null,
  more: Partial<EpicFacts> = {},
  sealed: Agreement | null = null,
): ReportRow {
  const facts: EpicFacts = {
    id: key.replace(/\D/g, ''),
    key,
    summary: `Epic ${key}`,
    value: due === null ? null : { source: 'duedate', canonical: due },
    phase: 'todo',
    statusName: 'To Do',
    doneAt: null,
    goal: null,
    ...more,
  };
  return buildRow(facts, sealed, settings, { me: 'ben', today: TODAY });
}

const rows = [
  row('SHOP-2', '2027-05-01', {}, agreed('2027-05-01')),
  row('SHOP-10', '2027-01-15', {}, agreed('2027-01-15')),
  row('SHOP-3', '2027-06-01', {}, agreed('2027-05-25')),
  row('SHOP-4', '2027-03-01'),
  row('SHOP-5', null, { phase: 'in-progress' }),
  row('SHOP-6', null),
  row('SHOP-7', '2028-03-01'),
];

const keys = (some: readonly ReportRow[]) => some.map((each) => each.facts.key);

test('now holds what is in progress, overdue or due within 26 weeks, most pressing first', () => {
  const { now, later } = groupRows(rows, 'pressing', 'ascending');
  expect(keys(now)).toEqual(['SHOP-10', 'SHOP-3', 'SHOP-4', 'SHOP-5', 'SHOP-2']);
  expect(keys(later)).toEqual(['SHOP-7', 'SHOP-6']);
  expect(row('SHOP-8', '2027-08-04').now).toBe(true);
  expect(row('SHOP-9', '2027-08-05').now).toBe(false);
});

test('an agreed date that has passed is flagged, and still agreed', () => {
  expect(rows[1]?.evaluation).toMatchObject({ state: 'agreed', overdue: true });
});

test('the headline and the tiles count what is now', () => {
  expect(headline(rows)).toBe('2 of 5 epics have an agreed date. 1 changed since agreed. 3 wait on you.');
  expect(countTiles(rows)).toEqual({
    agreed: 2,
    changed: 1,
    'my-turn': 3,
    overdue: 1,
    'never-agreed': 2,
    'no-date': 1,
  });
  expect(headline([])).toBe('No epic is in progress, overdue or due within 26 weeks.');
});

test('columns sort both ways; rows without a value come last either way', () => {
  expect(keys(sortRows(rows, 'date', 'ascending')).slice(0, 2)).toEqual(['SHOP-10', 'SHOP-4']);
  expect(keys(sortRows(rows, 'date', 'descending')).slice(0, 2)).toEqual(['SHOP-7', 'SHOP-3']);
  for (const direction of ['ascending', 'descending'] as const) {
    expect(
      keys(sortRows(rows, 'date', direction))
        .slice(-2)
        .sort(),
    ).toEqual(['SHOP-5', 'SHOP-6']);
  }
  expect(keys(sortRows(rows, 'epic', 'ascending'))).toEqual([2, 3, 4, 5, 6, 7, 10].map((n) => `SHOP-${n}`));
});

test('filters by tile, state, person waited on, and every word of a text', () => {
  expect(keys(filterRows(rows, { ...NO_FILTER, tile: 'overdue' }))).toEqual(['SHOP-10']);
  expect(keys(filterRows(rows, { ...NO_FILTER, state: 'changed' }))).toEqual(['SHOP-3']);
  expect(keys(filterRows(rows, { ...NO_FILTER, text: 'epic shop-4' }))).toEqual(['SHOP-4']);
  expect(waitedOn(rows)).toEqual({ people: ['ben'], emptyRoles: [] });
  expect(keys(filterRows(rows, { ...NO_FILTER, waitingOn: { person: 'ben' } })).sort()).toEqual(
    ['SHOP-3', 'SHOP-4', 'SHOP-5', 'SHOP-7'].sort(),
  );
});

test('only an owner who has not signed is offered to sign, and never on a done epic', () => {
  expect(rows[3]?.signable).toBe('2027-03-01');
  expect(rows[0]?.signable).toBeNull();
  expect(row('SHOP-11', '2027-03-01', { phase: 'done' }).signable).toBeNull();
  const stranger = buildRow(rows[3]?.facts as EpicFacts, null, settings, { me: 'dana', today: TODAY });
  expect(stranger).toMatchObject({ signable: null, myTurn: false });
});
