import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { ProjectSettings } from '../../../../../src/domain/settings';
import type { StandInsOfPerson } from '../../../../../src/domain/views/my-turn';
import type { Sent } from '../../../testing/fake-bridge';
import { agreedItem, myTurnView, stands, turnItem } from '../../../testing/my-turn-view';
import { cardOf, openMyTurn, sent } from '../../../testing/open-my-turn';

jest.mock('../../../bridge', () => jest.requireActual('../../../testing/fake-bridge'));

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:00:00Z')));
afterEach(() => jest.restoreAllMocks());

const NONE: StandInsOfPerson = { mine: [], others: [] };
const BEN_AND_ANN: ProjectSettings['roles'] = {
  pm: { here: true, people: ['ann'] },
  em: { here: true, people: ['ben'] },
};
const ANN = { person: 'ann', from: '2027-03-20', to: '2027-03-27' };
const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function openSettings(standIns = NONE, answer?: (call: Sent) => unknown) {
  openMyTurn(myTurnView([turnItem(1)], { standIns }), answer);
  fireEvent.click(await screen.findByRole('button', { name: 'My stand-in' }));
}

async function fill({ from, to }: { from?: string; to: string }) {
  fireEvent.input(screen.getByLabelText('Signs for you'), { target: { value: 'ann' } });
  fireEvent.click(await screen.findByRole('option', { name: 'Ann Lee' }));
  if (from) fireEvent.input(screen.getByLabelText('First day'), { target: { value: from } });
  fireEvent.input(screen.getByLabelText('Last day'), { target: { value: to } });
}

test('arranges who signs from one day to another, at once, and clears the form', async () => {
  await openSettings(NONE, () => ({ ok: true, result: { mine: [ANN], others: [] } }));
  expect(screen.getByText('Nobody signs for you at the moment.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('First day').value).toBe('2027-03-16');
  await fill(ANN);
  fireEvent.click(button('Arrange'));
  await screen.findByText('Saved: Ann Lee signs for you, 20 Mar to 27 Mar.');
  expect(sent('arrangeStandIn')).toEqual([ANN]);
  expect(button('Remove Ann Lee, 20 Mar to 27 Mar')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Last day').value).toBe('');
  expect(screen.queryByRole('button', { name: 'Remove Ann Lee' })).toBeNull();
});

test('says what is missing beside its field, and asks nothing of the backend', async () => {
  await openSettings();
  fireEvent.click(button('Arrange'));
  expect(screen.getAllByRole('alert').map((each) => each.textContent)).toEqual([
    'Choose who signs for you.',
    'Choose the last day.',
  ]);
  expect(document.activeElement).toBe(screen.getByLabelText('Signs for you'));
  expect(sent('arrangeStandIn')).toEqual([]);
});

test.each([
  [{ code: 'stand-in-self' }, /nobody stands in for themselves/],
  [{ code: 'stand-in-days' }, /must not be before the first/],
  [{ code: 'stand-in-overlaps', from: '2027-03-01', to: '2027-03-22' }, /from 1 Mar to 22 Mar already/],
  [{ code: 'stand-ins-full', most: 5 }, /No more than 5 periods/],
  [{ code: 'unknown-person', person: 'ann' }, /no longer active/],
])('refused with %j: it says why, and nothing typed is lost', async (refusal, sentence) => {
  await openSettings(NONE, () => ({ ok: false, refusal }));
  await fill(ANN);
  fireEvent.click(button('Arrange'));
  expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  expect(screen.getByLabelText<HTMLInputElement>('Last day').value).toBe('2027-03-27');
  expect(button('Remove Ann Lee')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a lost answer, or a busy moment, is tried again as it was', async () => {
  let attempt = 0;
  await openSettings(NONE, () => {
    attempt += 1;
    if (attempt === 1) throw new Error('lost');
    return attempt === 2
      ? { ok: false, refusal: { code: 'busy' } }
      : { ok: true, result: { mine: [ANN], others: [] } };
  });
  await fill(ANN);
  fireEvent.click(button('Arrange'));
  await screen.findByText(/nobody knows whether this was saved/);
  fireEvent.click(button('Try again'));
  await screen.findByText(/Nothing was lost: try again/);
  fireEvent.click(button('Try again'));
  await screen.findByText(/^Saved/);
  expect(sent('arrangeStandIn')).toEqual([ANN, ANN, ANN]);
});

test('removes a period, keeps the keyboard’s place, and puts it back by undo', async () => {
  await openSettings({ mine: [ANN], others: [] }, ({ name }) => ({
    ok: true,
    result: { mine: name === 'removeStandIn' ? [] : [ANN], others: [] },
  }));
  fireEvent.click(button('Remove Ann Lee, 20 Mar to 27 Mar'));
  await screen.findByText('Removed: Ann Lee does not sign for you, 20 Mar to 27 Mar.');
  expect(sent('removeStandIn')).toEqual([{ from: ANN.from }]);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Who signs for you'));
  fireEvent.click(button('Undo'));
  await screen.findByText(/^Saved: Ann Lee signs for you/);
  expect(sent('arrangeStandIn')).toEqual([ANN]);
  expect(button('Remove Ann Lee, 20 Mar to 27 Mar')).toBeTruthy();
});

test('what was begun is still there when it is closed and opened again', async () => {
  await openSettings();
  await fill(ANN);
  fireEvent.click(button('My stand-in'));
  fireEvent.click(button('My stand-in'));
  expect(screen.getByLabelText<HTMLInputElement>('Last day').value).toBe('2027-03-27');
  expect(button('Remove Ann Lee')).toBeTruthy();
});

test('the top of the page says who signs for whom today, and only then', async () => {
  const today = { from: '2027-03-16', to: '2027-03-19' };
  await openSettings({
    mine: [{ person: 'ann', ...today }, ANN],
    others: [
      { owner: 'ben', ...today },
      { owner: 'ben', from: '2027-03-20', to: '2027-03-21' },
    ],
  });
  await screen.findByText('Ann Lee signs for you until 19 Mar');
  expect(screen.getByText('You sign for Ben Ode until 19 Mar')).toBeTruthy();
  expect(screen.queryByText(/until 27 Mar|until 21 Mar/)).toBeNull();
  const list = screen.getByRole('heading', { name: 'For whom you sign' }).parentElement as HTMLElement;
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  expect(within(list).getAllByText('Today')).toHaveLength(1);
});

test('a date that waits because the viewer stands in says for whom, and is signed like any other', async () => {
  const bens = turnItem(1, {
    evaluation: stands('2027-04-09', {}, { roles: BEN_AND_ANN, standIns: { ben: 'priya' } }),
    standingInFor: ['ben'],
  });
  const own = turnItem(2);
  openMyTurn(myTurnView([bens, own], { standIns: NONE }), () => ({
    ok: true,
    result: { items: [agreedItem(bens), agreedItem(own)], undoUntil: 0 },
  }));
  await screen.findByText('2 dates wait on you.');
  await cardOf('SHOP-1').findByText('For Ben Ode');
  expect(cardOf('SHOP-2').queryByText(/^For /)).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all (2)' }));
  await screen.findByText('2 selected, 1 of them for Ben Ode');
  fireEvent.click(button('Sign 2 dates'));
  await screen.findByText('You signed 2 dates. 2 are agreed now.');
  expect(sent('signMany')).toMatchObject([{ items: [{ issueId: '10001' }, { issueId: '10002' }] }]);
});
