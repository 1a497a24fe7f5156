import { NO_AGREEMENT } from '../agreement';
import { DEFAULT_PLACES } from '../answer-field';
import { factsOf } from '../facts';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import { cellWord, matrixHeadline, whoseText } from '../words/matrix';
import { countMissing, filterMatrix, type Lacking, matrixRow, ownersIn, WHOLE_MATRIX } from './matrix';
import { buildRow, type Sealed } from './row';

const SHOP: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: [] } },
};
const viewer = { me: 'priya', today: '2027-02-01', now: 0 };
const words = {
  me: 'priya',
  locale: 'en-GB',
  timeZone: 'UTC',
  now: 0,
  today: '2027-02-01',
  name: (person: string) => person.charAt(0).toUpperCase() + person.slice(1),
};

interface Epic {
  duedate?: string | null;
  lacking?: Lacking;
  sealed?: Partial<Sealed>;
  settings?: ProjectSettings;
}

function epic(key: string, { duedate = null, lacking = {}, sealed, settings = SHOP }: Epic) {
  const facts = factsOf({ id: key, key, fields: { summary: `Epic ${key}`, duedate } }, settings);
  const said = { agreement: NO_AGREEMENT, lastMove: null, drifted: [], kept: [], ...sealed };
  return matrixRow(buildRow(facts, said, settings, viewer), lacking, settings);
}
const states = (of: ReturnType<typeof epic>) => Object.values(of.cells).map(({ state }) => state);

test('a date has moved since it was agreed; one that is only signed no more by all is open', () => {
  const on = { source: 'duedate', on: '2027-04-02', at: 1 };
  const sealed = { agreement: { ...NO_AGREEMENT, firstAgreed: on, lastAgreed: on } };
  expect(epic('A-1', { duedate: '2027-04-09', sealed }).cells.when.state).toBe('moved');
  expect(epic('A-2', { duedate: '2027-04-02', sealed }).cells.when.state).toBe('open');
});

test('each decision is missing, answered, changed or signed; what the app keeps the seal tells', () => {
  const both = (person: string, role: 'pm' | 'em') => ({
    person,
    role,
    source: 'duedate',
    period: '2027-04-02',
    at: 1,
  });
  const settings: ProjectSettings = {
    ...SHOP,
    roles: { ...SHOP.roles, em: { here: true, people: ['ben'] } },
  };
  const agreement = { ...NO_AGREEMENT, signoffs: [both('priya', 'pm'), both('ben', 'em')] };
  expect(states(epic('A-1', { lacking: { what: 'missing', why: 'missing', who: 'missing' } }))).toEqual([
    'missing',
    'missing',
    'missing',
    'missing',
    'missing',
  ]);
  expect(
    states(
      epic('A-2', {
        duedate: '2027-04-02',
        sealed: { kept: ['why'], drifted: ['who'], agreement },
        settings,
      }),
    ),
  ).toEqual(['answered', 'answered', 'missing', 'changed', 'signed']);
  expect(states(epic('A-3', { duedate: '2027-04-02' })).at(-1)).toBe('open');
  const mapped = {
    ...SHOP,
    places: { ...DEFAULT_PLACES, why: { id: 'f', name: 'F', kind: 'text' as const } },
  };
  expect(
    epic('A-4', { sealed: { kept: ['why'] }, lacking: { why: 'missing' }, settings: mapped }).cells.why.state,
  ).toBe('missing');
});

test('what is missing, and whose is it', () => {
  const rows = [
    epic('A-1', { lacking: { what: 'missing' }, duedate: '2027-04-02', sealed: { kept: ['why', 'how'] } }),
    epic('A-2', { duedate: '2027-04-02', sealed: { kept: ['why'] } }),
  ];
  const keys = (filter: Partial<typeof WHOLE_MATRIX>) =>
    filterMatrix(rows, { ...WHOLE_MATRIX, ...filter }).map(({ row }) => row.facts.key);
  expect(ownersIn(rows)).toEqual({ people: ['priya'], emptyRoles: ['em'] });
  expect(keys({ state: 'missing' })).toEqual(['A-1', 'A-2']);
  expect(keys({ state: 'missing', whose: { person: 'priya' } })).toEqual(['A-1']);
  expect(keys({ state: 'missing', whose: { emptyRole: 'em' } })).toEqual(['A-2']);
  expect(keys({ text: 'epic a-2' })).toEqual(['A-2']);
  expect(countMissing(rows)).toEqual({ what: 1, why: 0, how: 1, who: 0, when: 0 });
  expect(matrixHeadline(rows, words)).toBe('2 of 2 open epics lack an answer: What 1, How 1.');
  expect(matrixHeadline([], words)).toBe('This project has no open epic.');
  const [first] = rows;
  expect(first && whoseText(first.cells.what, words)).toBe('Priya (PM)');
  expect(first && whoseText(first.cells.how, words)).toBe('EM, nobody yet');
});

test('an answer that somebody else took away is missing, and found as theirs too; a field that is gone is neither', () => {
  const emptied = epic('A-1', { lacking: { what: 'missing' }, sealed: { drifted: ['what'] } });
  const gone = epic('A-2', { lacking: { what: 'gone' } });
  expect([emptied.cells.what, gone.cells.what].map((cell) => cellWord(cell))).toEqual([
    'Missing, taken away by someone else',
    'Field not in Jira',
  ]);
  const keys = (state: 'missing' | 'changed') =>
    filterMatrix([emptied, gone], { ...WHOLE_MATRIX, state, whose: { person: 'priya' } }).map(
      ({ row }) => row.facts.key,
    );
  expect([keys('changed'), countMissing([emptied, gone]).what]).toEqual([['A-1'], 1]);
});

test('of a decision that both own, each side is named by itself; a role that is not here has no say', () => {
  const shared = epic('A-1', { duedate: '2027-04-02' });
  expect(whoseText(shared.cells.when, words)).toBe('Priya (PM) and EM, nobody yet');
  const alone = { ...SHOP, roles: { ...SHOP.roles, em: { here: false as const } } };
  const { cells } = epic('A-2', { settings: alone });
  expect([whoseText(cells.when, words), whoseText(cells.how, words)]).toEqual(['Priya (PM)', 'No EM here']);
});
