import { NO_AGREEMENT, type Signoff } from './agreement';
import { evaluate } from './evaluate';
import { DEFAULT_SETTINGS } from './settings';

const settings = {
  ...DEFAULT_SETTINGS,
  roles: {
    pm: { here: true as const, people: ['priya'] },
    em: { here: true as const, people: ['ben'] },
  },
};

function judge(canonical: string, em: string, pm: string) {
  const signed = (person: string, role: 'em' | 'pm', period: string): Signoff => ({
    person,
    role,
    source: 'duedate',
    period,
    at: 1,
  });
  return evaluate({
    value: { source: 'duedate', canonical },
    phase: 'todo',
    agreement: { ...NO_AGREEMENT, signoffs: [signed('ben', 'em', em), signed('priya', 'pm', pm)] },
    settings,
    today: '2027-01-01',
  });
}

/** By the calendar's own text: a date begins with its month. */
function isSignedBySome(date: string, ...periods: string[]): boolean {
  const quarter = `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
  return periods.some((period) => date.startsWith(period) || period === quarter);
}

/** A date, what each has signed, and what is agreed by that; null where it is not agreed. */
const cases: [date: string, em: string, pm: string, agreedOn: string | null][] = [
  ['2027-04-02', '2027-04-02', '2027-04-02', '2027-04-02'],
  ['2027-04-02', '2027-04-02', '2027-04', '2027-04-02'],
  ['2027-04-02', '2027-04', '2027-04-02', '2027-04-02'],
  ['2027-04-02', '2027-04-02', '2027-Q2', '2027-04-02'],
  ['2027-04-02', '2027-Q2', '2027-04-02', '2027-04-02'],
  ['2027-04-02', '2027-04', '2027-04', '2027-04'],
  ['2027-04-02', '2027-04', '2027-Q2', '2027-04'],
  ['2027-04-02', '2027-Q2', '2027-04', '2027-04'],
  ['2027-04-02', '2027-Q2', '2027-Q2', '2027-Q2'],
  // The date has moved within what was signed, or out of it.
  ['2027-04-30', '2027-04', '2027-Q2', '2027-04'],
  ['2027-04-30', '2027-04-02', '2027-04', null],
  ['2027-05-01', '2027-04', '2027-Q2', null],
  ['2027-05-01', '2027-Q2', '2027-Q2', '2027-Q2'],
  ['2027-07-01', '2027-Q2', '2027-Q2', null],
  // Ends of years: nothing spills into the next.
  ['2027-12-31', '2027-12', '2027-Q4', '2027-12'],
  ['2028-01-01', '2027-12', '2027-Q4', null],
  ['2028-01-01', '2028-Q1', '2028-01', '2028-01'],
  ['2027-12-31', '2028-Q1', '2027-Q4', null],
  ['2028-02-29', '2028-02', '2028-Q1', '2028-02'],
  ['2027-02-28', '2027-02', '2027-Q1', '2027-02'],
];

test.each(cases)('%s, signed as %s and as %s: agreed on %s', (date, em, pm, agreedOn) => {
  const { state, agreedOn: found } = judge(date, em, pm);
  expect({ state, found }).toEqual({
    state: agreedOn === null ? (isSignedBySome(date, em, pm) ? 'part-signed' : 'unsigned') : 'agreed',
    found: agreedOn,
  });
});
