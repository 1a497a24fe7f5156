import { NO_AGREEMENT } from '../../../../src/domain/agreement';
import { factsOf } from '../../../../src/domain/facts';
import { buildRow } from '../../../../src/domain/report/row';
import type { Words } from '../../../../src/domain/words/words';
import { BASE } from '../../testing/report-world';
import { CSV_HEADER, csvRows, peopleIn } from './csv-table';
import { epicsJson } from './epics-json';

const names: Record<string, string> = {
  ben: 'Ben Ode',
  priya: 'Priya Patel',
  ann: 'Ann Lee',
  leo: 'Leo Roy',
};
const words: Words = {
  locale: 'en-GB',
  timeZone: 'UTC',
  me: 'ben',
  now: Date.parse('2027-02-03T09:00:00Z'),
  today: '2027-02-03',
  name: (person) => names[person] ?? '…',
};
const value = { source: 'duedate', canonical: '2027-04-09' };
const agreedDate = { source: 'duedate', on: '2027-04-02', at: 1 };

test('one row tells what is suggested, who signed and who answers in whose stead, and the baseline', () => {
  const settings = { ...BASE.settings, standIns: { ben: 'ann' } };
  const status = { name: 'In Progress', statusCategory: { key: 'indeterminate' } };
  const fields = { summary: 'Guest checkout', duedate: value.canonical, status };
  const counter = {
    by: 'priya',
    role: 'pm' as const,
    value,
    suggests: '2027-04-16',
    without: 0,
    round: 1,
    at: 1,
  };
  const signed = { source: value.source, period: value.canonical, at: Date.parse('2027-02-01T12:00:00Z') };
  const agreement = {
    ...NO_AGREEMENT,
    signoffs: [{ person: 'leo', for: 'priya', role: 'pm' as const, ...signed }],
    counter,
    firstAgreed: agreedDate,
    lastAgreed: agreedDate,
    baseline: 2,
  };
  const facts = factsOf({ id: '1', key: 'SHOP-1', fields }, settings);
  const rows = [buildRow(facts, { agreement, lastMove: null, drifted: [], kept: [] }, settings, words)];
  const [cells = []] = csvRows([{ title: 'Now', rows }], words, 'https://shop.example');
  const told = Object.fromEntries(CSV_HEADER.map((head, index) => [head, cells[index]]));
  expect(cells).toHaveLength(CSV_HEADER.length);
  expect(told).toMatchObject({
    State: 'Other date suggested',
    'Suggested date': '2027-04-16',
    'PM signed': 'Leo Roy for Priya Patel 2027-02-01',
    'EM signed': '',
    'Waiting on': 'Ann Lee for Ben Ode (EM)',
    'First agreed': '2027-04-02',
    Baseline: 2,
    'Slip (days)': 7,
  });
  const json = JSON.parse(epicsJson([{ title: 'Now', rows }], words, 'https://shop.example'));
  expect(json.epics).toMatchObject([
    { pmSigned: [{ name: 'Leo Roy', standsInFor: 'Priya Patel', on: '2027-02-01' }], emSigned: [] },
  ]);
  expect([...peopleIn([{ title: 'Now', rows }])].sort()).toEqual(['ann', 'ben', 'leo', 'priya']);
});
