import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { DEFAULT_PLACES } from '../../../../src/domain/answer-field';
import { answersIn } from '../../../../src/domain/answers';
import { agreedItem, movedItem, myTurnView, stands, turnItem } from '../../testing/my-turn-view';
import { cardOf, openMyTurn, sent } from '../../testing/open-my-turn';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:00:00Z')));
afterEach(() => jest.restoreAllMocks());

const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('a card tells what date, why it is my turn, what moved it, what it is for and who works on it', async () => {
  const changed = stands('2027-04-09', {
    firstAgreed: { source: 'duedate', on: '2027-04-02', at: 1 },
    lastAgreed: { source: 'duedate', on: '2027-04-02', at: 1 },
    signoffs: [{ person: 'ben', role: 'em', source: 'duedate', period: '2027-04-09', at: Date.now() }],
  });
  const move = {
    historyId: '7',
    source: 'duedate',
    from: '2027-04-02',
    to: '2027-04-09',
    at: Date.now() - 3_600_000,
    by: { kind: 'automation' as const, accountId: 'robot' },
    given: { reason: 'dependency' as const, text: 'the payment partner is late', by: 'ben', at: 1 },
  };
  const goal = { key: 'IMP-9', summary: 'Faster checkout' };
  const answers = answersIn({ assignee: { accountId: 'dana', displayName: 'Dana Dev' } }, DEFAULT_PLACES, {
    why: { text: 'Fewer calls.' },
  });
  const item = turnItem(12, { evaluation: changed, move, answers, goal });
  const child = (person: string) => ({
    fields: { parent: { id: item.issueId }, assignee: { accountId: person } },
  });
  openMyTurn(myTurnView([item, turnItem(13)]), undefined, [child('dana'), child('eve'), child('eve')]);
  await screen.findByText('2 dates wait on you.');
  const card = cardOf('SHOP-12');
  await card.findByText('Ben Ode (EM) signed 9 Apr today; you have not.');
  expect(card.getByText('Changed since agreed')).toBeTruthy();
  expect(card.getByText('9 Apr 2027')).toBeTruthy();
  expect(card.getByText('7 days later')).toBeTruthy();
  card.getByText('Automation moved it from 2 Apr to 9 Apr · Tue 14:00');
  card.getByText('· Dependency: the payment partner is late — Ben Ode');
  expect(card.getByText('Last agreed 2 Apr, by both')).toBeTruthy();
  card.getByText('Fewer calls.');
  card.getByText('Faster checkout', { exact: false });
  await card.findByText('Dana Dev · 2 people on open work · 3 open children');
});

test('where it is narrow a card shows what the date is for when asked', async () => {
  const answers = answersIn({ assignee: null }, DEFAULT_PLACES, { why: { text: 'Fewer calls.' } });
  const media = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(globalThis, { matchMedia: () => media });
  try {
    openMyTurn(myTurnView([turnItem(12, { answers }), turnItem(13)]));
    const more = await screen.findByRole('button', { name: 'Why, how and who of SHOP-12' });
    expect(screen.queryByText('Fewer calls.')).toBeNull();
    fireEvent.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    screen.getByText('Fewer calls.');
  } finally {
    Reflect.deleteProperty(globalThis, 'matchMedia');
  }
});

test('one tap signs the date on the button; the card says what came of it; undo takes it back', async () => {
  const item = turnItem(12);
  openMyTurn(myTurnView([item]), ({ name }) => {
    const signed = agreedItem(item);
    const undone = { ...signed, evaluation: item.evaluation };
    return { ok: true, result: { items: [name === 'signMany' ? signed : undone], undoUntil: 0 } };
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Sign 9 Apr 2027, SHOP-12 Epic 12' }));
  await screen.findByText('Signed · agreed');
  await screen.findByText('You signed 9 Apr for SHOP-12. Agreed.');
  expect(sent('signMany')).toMatchObject([
    { items: [{ issueId: '10012', rev: 3, value: { canonical: '2027-04-09' }, period: '2027-04-09' }] },
  ]);
  fireEvent.click(button(/^Undo/));
  await screen.findByText('Undone: your sign-off is taken back.');
  expect(button('Sign 9 Apr 2027, SHOP-12 Epic 12')).toBeTruthy();
  expect(sent('undoMany')).toMatchObject([{ items: [{ undone: 'action-of-10012' }] }]);
});

test('of twelve signed at once two have moved: they say so and offer the new date, which is not chosen yet; one undo', async () => {
  const items = Array.from({ length: 12 }, (_, index) => turnItem(index + 1));
  const moved = new Set(['SHOP-3', 'SHOP-7']);
  openMyTurn(myTurnView(items), () => ({
    ok: true,
    result: {
      items: items.map((item) => (moved.has(item.key) ? movedItem(item, '2027-04-12') : agreedItem(item))),
      undoUntil: 0,
    },
  }));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Select all (12)' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Sign 12 dates' }));
  await screen.findByText('You signed 10 dates. 10 are agreed now. 2 were not signed; the list says why.');
  expect(screen.getAllByText('Signed · agreed')).toHaveLength(10);
  for (const key of moved) {
    const card = cardOf(key);
    card.getByText(/^Nothing was signed: the date you saw was 9 Apr, and Jira now shows 12 Apr/);
    expect(card.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
    expect(card.getByRole('button', { name: /^Sign 12 Apr 2027/ })).toBeTruthy();
  }
  expect(screen.queryByRole('button', { name: /^Sign \d+ dates?$/ })).toBeNull();
  fireEvent.click(button(/^Undo/));
  await waitFor(() => expect(sent('undoMany')).toHaveLength(1));
  expect(sent('undoMany')).toMatchObject([{ items: { length: 10 } }]);
});

test('a lost answer is asked for again with the same action', async () => {
  const item = turnItem(12);
  let isLost = true;
  openMyTurn(myTurnView([item]), () => {
    if (isLost) throw new Error('lost');
    return { ok: true, result: { items: [agreedItem(item)], undoUntil: 0 } };
  });
  fireEvent.click(await screen.findByRole('button', { name: /^Sign 9 Apr/ }));
  await screen.findByText(/No answer came for 1 date/);
  isLost = false;
  fireEvent.click(button('Try again'));
  await screen.findByText('Signed · agreed');
  const [first, second] = sent('signMany');
  expect(second).toEqual(first);
});

test('without a date the epic is opened to set one; of several projects each card names its own', async () => {
  const turn = { roles: ['pm' as const], people: ['priya'], standIns: [], why: 'no-date' as const };
  const none = turnItem(1, { evaluation: { ...stands(null), turn }, signable: null });
  const other = turnItem(2, { project: { id: '2', key: 'ATL', name: 'Atlas' } });
  openMyTurn(myTurnView([none, other]));
  await screen.findByText('2 dates wait on you, in 2 projects.');
  cardOf('SHOP-1').getByText('In progress without a date.');
  expect(cardOf('SHOP-1').getByRole('link', { name: 'Open SHOP-1 to set its date' })).toBeTruthy();
  cardOf('SHOP-2').getByText('In Progress · Atlas');
});

test('says that nothing waits, and what comes next', async () => {
  openMyTurn(myTurnView([]));
  await screen.findByText('Nothing waits on you.');
});

test('says what went wrong, and reads again', async () => {
  let isLost = true;
  openMyTurn(() => {
    if (isLost) throw new Error('lost');
    return myTurnView([turnItem(1)]);
  });
  await screen.findByText('Countersign did not answer');
  isLost = false;
  fireEvent.click(button('Try again'));
  await screen.findByText('1 date waits on you.');
});

test('mail: saved at once and quietly; a failure says so and is saved again; a refused mail is told', async () => {
  const refused = { status: 403, at: 1 };
  const view = myTurnView([]);
  let fails = false;
  openMyTurn({ ...view, notices: { ...view.notices, refused } }, ({ payload }) => {
    if (fails) throw new Error('lost');
    return { ok: true, result: { ...view.notices, ...payload } };
  });
  await screen.findByText('Jira did not take the last mail to you (403)');
  fireEvent.click(button('Mail to you'));
  expect(screen.getByText('Europe/London time')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Hour'), { target: { value: '16' } });
  await screen.findByText('Saved');
  expect(screen.queryByText(/did not take/)).toBeNull();
  expect(sent('saveNotices')).toEqual([{ turns: true, digest: true, day: 1, hour: 16 }]);

  fails = true;
  fireEvent.click(screen.getByLabelText('When dates come to wait on me'));
  await screen.findByText(/nobody knows whether this was saved/);
  fails = false;
  fireEvent.click(button('Save again'));
  await screen.findByText('Saved');
  expect(sent('saveNotices').at(-1)).toMatchObject({ turns: false, hour: 16 });
});

test('a sign-off whose outcome could not be read says so, instead of how it stood before', async () => {
  const item = turnItem(1);
  openMyTurn(myTurnView([item]), () => ({
    ok: true,
    result: {
      items: [{ issueId: item.issueId, ok: true, actionId: 'action-1', seal: '' }],
      undoUntil: Date.now() + 30_000,
    },
  }));
  fireEvent.click(await screen.findByRole('button', { name: /^Sign / }));
  await screen.findByText('Signed. How it stands now could not be read.');
});
