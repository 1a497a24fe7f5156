import { NO_AGREEMENT } from '../agreement';
import { factsOf } from '../facts';
import { DEFAULT_SETTINGS } from '../settings';
import { type Filter, NO_FILTER } from './filter';
import { jqlOf } from './jql';
import { buildRow } from './row';

const viewer = { me: 'priya', today: '2027-02-01', now: 0 };

function query(filter: Partial<Filter>, more: Partial<typeof DEFAULT_SETTINGS> = {}, listed = 2) {
  const settings = { ...DEFAULT_SETTINGS, ...more };
  const rows = Array.from({ length: listed }, (_, index) => {
    const facts = factsOf({ id: String(index), key: `SHOP-${index}`, fields: { summary: 'x' } }, settings);
    return buildRow(
      facts,
      { agreement: NO_AGREEMENT, lastMove: null, drifted: [], kept: [] },
      settings,
      viewer,
    );
  });
  return jqlOf({ ...NO_FILTER, ...filter }, rows, { projectKey: 'SHOP', typeIds: ['1', '2'], settings });
}

const OPEN = 'project = "SHOP" AND issuetype in (1, 2) AND statusCategory != Done';
const IN_ORDER = 'ORDER BY duedate ASC, key ASC';

test('the whole list, without what will not be built', () => {
  expect(query({})).toBe(`${OPEN} ${IN_ORDER}`);
  expect(query({}, { dropped: { statuses: ['7'], resolutions: ['8'] } })).toBe(
    `${OPEN} AND status not in (7) AND (resolution is EMPTY OR resolution not in ("8")) ${IN_ORDER}`,
  );
});

test('several filters together, with words that are Jira’s own in quotation marks', () => {
  expect(query({ tile: 'changed', goal: 'IMP-9', priority: 'Very "high"' })).toBe(
    `${OPEN} AND dateState = "changed" AND parent = "IMP-9" AND priority = "Very \\"high\\"" ${IN_ORDER}`,
  );
});

test('a date in another field is asked for by that field; one that Jira cannot compare is listed by name', () => {
  const targetEnd = { id: 'customfield_10023', name: 'Target end', kind: 'date' as const };
  const places = { ...DEFAULT_SETTINGS.places, when: targetEnd };
  expect(query({ tile: 'overdue' }, { places })).toContain('cf[10023] < startOfDay()');
  const period = {
    ...places,
    when: { id: 'customfield_10908', name: 'Target period', kind: 'text' as const },
  };
  expect(query({ tile: 'overdue' }, { places: period })).toBe(`key in (SHOP-0, SHOP-1) ${IN_ORDER}`);
});

test('when it is due is asked for by calendar dates only', () => {
  const spring = { from: '2027-04-01', to: '2027-06-30' };
  expect(query({ due: spring, state: 'agreed' })).toBe(
    `${OPEN} AND dateState = "agreed" AND duedate >= "2027-04-01" AND duedate <= "2027-06-30" ${IN_ORDER}`,
  );
  expect(query({ due: { from: null, to: '2027-03-31' } })).toContain(' AND duedate <= "2027-03-31" ORDER');
  expect(query({ due: 'none' })).toContain(' AND duedate is EMPTY ORDER');
  const instant = { id: 'customfield_10023', name: 'Ready at', kind: 'date-time' as const };
  const places = { ...DEFAULT_SETTINGS.places, when: instant };
  expect(query({ due: spring }, { places })).toBe(`key in (SHOP-0, SHOP-1) ${IN_ORDER}`);
});

test('what Jira has no words for is named epic by epic, unless there are too many or none', () => {
  expect(query({ tile: 'moved' })).toBe(`key in (SHOP-0, SHOP-1) ${IN_ORDER}`);
  expect(query({ text: 'parcel' })).toBe(`key in (SHOP-0, SHOP-1) ${IN_ORDER}`);
  expect([query({ tile: 'moved' }, {}, 201), query({ tile: 'moved' }, {}, 0)]).toEqual([null, null]);
});
