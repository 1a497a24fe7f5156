import { fireEvent, screen, waitFor } from '@testing-library/preact';
import type { Counter } from '../../../../src/domain/agreement';
import type { Suggestion } from '../../../../src/domain/suggestion';
import { myTurnView, stands, turnItem } from '../../testing/my-turn-view';
import { cardOf, openMyTurn } from '../../testing/open-my-turn';
import { signoff } from '../../testing/panel-view';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:00:00Z')));
afterEach(() => jest.restoreAllMocks());

const DATE = '2027-04-09';
const value = { source: 'duedate', canonical: DATE };
const bens: Suggestion = {
  id: 'suggestion-of-ben',
  by: 'ben',
  role: 'em',
  value,
  suggests: '2027-04-16',
  without: [],
  reason: 'capacity',
  text: 'two of us are away',
  round: 2,
  at: 2,
  end: null,
};
const priyas: Suggestion = {
  ...bens,
  id: 'suggestion-of-priya',
  by: 'priya',
  role: 'pm',
  suggests: '2027-04-02',
  reason: 'market',
  text: '',
  round: 1,
  at: 1,
  end: 'answered',
};
const counterOf = ({ id: _, end: __, reason: ___, text: ____, without, ...said }: Suggestion): Counter => ({
  ...said,
  without: without.length,
});
const countered = (open: Suggestion, signoffs = [signoff('ben', 'em', DATE)]) =>
  stands(DATE, { counter: counterOf(open), signoffs });

/** Nothing on the card may look signed or done. */
function expectUnanswered(key: string) {
  const card = cardOf(key);
  expect(card.queryByRole('button', { name: /^Sign/ })).toBeNull();
  expect(card.queryByRole('checkbox')).toBeNull();
  expect(card.queryByText(/Signed|agreed/i)).toBeNull();
  expect(card.getByText('Other date suggested')).toBeTruthy();
  return card;
}

test('a suggestion says who, what instead and why, and what it answers; it is answered on the epic', async () => {
  const item = turnItem(4, { evaluation: countered(bens), said: [priyas, bens] });
  openMyTurn(myTurnView([item, turnItem(5)]));
  await screen.findByText('Ben Ode (EM) suggests 16 Apr instead of 9 Apr.');
  const card = expectUnanswered('SHOP-4');
  card.getByText('Capacity: two of us are away');
  card.getByText(/^You suggest 2 Apr instead of 9 Apr/);
  card.getByText('Market');
  expect(card.getByRole('link', { name: 'Answer on SHOP-4' })).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: /Select all/ })).toBeNull();
});

test('children that it leaves out are shown as far as the viewer may see them', async () => {
  const without = [
    { id: '21', key: 'SHOP-21' },
    { id: '22', key: 'SHOP-22' },
  ];
  const less = { ...bens, suggests: DATE, without };
  openMyTurn(myTurnView([turnItem(4, { evaluation: countered(less), said: [less] })]));
  await screen.findByText('Ben Ode (EM) suggests 9 Apr without 2 of its children.');
  await cardOf('SHOP-4').findByText('2 that you may not see');
  expect(screen.queryByText(/SHOP-2\d/)).toBeNull();
});

test('where the other side stands by the date, one click signs it after all; it is in no choice of several', async () => {
  const mine = { ...priyas, end: null };
  const kept = countered(mine, [{ ...signoff('ben', 'em', DATE), at: 5 }]);
  openMyTurn(myTurnView([turnItem(4, { evaluation: kept, said: [mine] })]));
  await screen.findByText('The EM stands by 9 Apr and has signed it.');
  const card = cardOf('SHOP-4');
  card.getByText('You suggest 2 Apr instead of 9 Apr');
  expect(card.getByRole('button', { name: 'Sign 9 Apr 2027, SHOP-4 Epic 4' })).toBeTruthy();
  expect(card.getByRole('link', { name: 'Answer on SHOP-4' })).toBeTruthy();
  expect(card.queryByRole('checkbox')).toBeNull();
});

describe('once both have suggested more than once', () => {
  const write = jest.fn();
  beforeEach(() =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true }),
  );
  const openAndCopy = async () => {
    const last = { ...bens, round: 3 };
    openMyTurn(myTurnView([turnItem(4, { evaluation: countered(last), said: [priyas, last] })]));
    await screen.findByText('Both sides have suggested more than once: talk it over.');
    const card = expectUnanswered('SHOP-4');
    // Everybody's name is known.
    const copy = card.getByRole('button', { name: 'Copy as text what both sides said about SHOP-4' });
    await waitFor(() => expect(copy.getAttribute('aria-busy')).toBeNull());
    fireEvent.click(copy);
    return card;
  };
  const COPIED = [
    'SHOP-4 Epic 4',
    'Priya Patel (PM) suggests 2 Apr instead of 9 Apr · Market',
    'Ben Ode (EM) suggests 16 Apr instead of 9 Apr · Capacity: two of us are away',
    'https://shop.example.com/browse/SHOP-4',
  ].join('\n');

  test('both words are kept as text, to be copied with their names', async () => {
    const card = await openAndCopy();
    card.getByText('You suggest 2 Apr instead of 9 Apr');
    card.getByText('Capacity: two of us are away');
    await card.findByText('Copied');
    expect(write).toHaveBeenCalledWith(COPIED);
    expect(card.getByRole('link', { name: 'Answer on SHOP-4' })).toBeTruthy();
  });

  test('by hand where the browser does not let the page', async () => {
    write.mockRejectedValueOnce(new Error('not allowed'));
    const card = await openAndCopy();
    const box = await card.findByRole<HTMLTextAreaElement>('textbox');
    expect(box.value).toBe(COPIED);
  });
});

test('asking for a new baseline says why, and is answered on the epic', async () => {
  const both = [signoff('ben', 'em', DATE), signoff('priya', 'pm', DATE)];
  const ask = { by: 'ben', role: 'em' as const, source: 'duedate', on: DATE, at: 1 };
  const agreed = { source: 'duedate', on: '2027-04-02', at: 1 };
  const evaluation = stands(DATE, { signoffs: both, ask, firstAgreed: agreed, lastAgreed: agreed });
  openMyTurn(myTurnView([turnItem(4, { evaluation, signable: null, askText: 'The scope is another one.' })]));
  await screen.findByText('Ben Ode asks to measure from 9 Apr from now on.');
  const card = cardOf('SHOP-4');
  card.getByText('The scope is another one.');
  expect(card.getByRole('link', { name: 'Answer on SHOP-4' })).toBeTruthy();
  expect(card.queryByRole('button', { name: /^Sign/ })).toBeNull();
});
