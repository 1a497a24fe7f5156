import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { PageProvider } from '../../page';
import { CONTEXT, fake, fakeHistory, type Sent } from '../../testing/fake-bridge';
import { agreedItem, myTurnView, turnItem } from '../../testing/my-turn-view';
import { BASE, EPICS, type Epic, jiraWith, signed, verify } from '../../testing/report-world';
import { ProjectPage } from './project-page';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

// A made-up browser lays nothing out, so it scrolls nowhere.
Element.prototype.scrollIntoView = () => undefined;
beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:00:00Z')));
afterEach(() => jest.restoreAllMocks());

const FOUR = [1, 2, 3, 4].map((number) => turnItem(number));

function openAt(path: string, answers: (call: Sent) => unknown = () => undefined) {
  fake.sent = [];
  const read: string[] = [];
  const jira = jiraWith(EPICS, () => [{ id: '7' }]);
  fake.jira = (address, body) => {
    read.push(address);
    return jira(address, body);
  };
  fake.backend = (call) => {
    if (call.name === 'open') return { ok: true, result: BASE };
    if (call.name === 'myTurn') return answers(call) ?? { ok: true, result: myTurnView(FOUR) };
    return answers(call);
  };
  const history = fakeHistory(path);
  render(
    <PageProvider context={CONTEXT}>
      <ProjectPage history={history} verify={verify} />
    </PageProvider>,
  );
  return { history, read };
}

/** Without what is asked about a copy that cannot be trusted, of which the page has one. */
const calls = () => fake.sent.map((call) => call.name).filter((name) => name !== 'repair');
const tab = (name: string) => screen.getByRole('tab', { name });

test('the tab tells how many wait, once the report is on the page, by one call', async () => {
  openAt('/');
  expect(tab('My turn')).toBeTruthy();
  await screen.findByText('Guest checkout');
  await screen.findByRole('tab', { name: 'My turn (4)' });
  expect(calls()).toEqual(['open', 'myTurn']);
});

test('the tab tells so in Ownership, too, where that is what was opened', async () => {
  openAt('/ownership');
  await screen.findByText('Guest checkout');
  await screen.findByRole('tab', { name: 'My turn (4)' });
  expect(calls()).toEqual(['open', 'myTurn']);
});

test('arrow keys lead from view to view; back leads back; nothing is read twice', async () => {
  const { history } = openAt('/');
  const myTurn = await screen.findByRole('tab', { name: 'My turn (4)' });
  tab('Report').focus();
  fireEvent.keyDown(tab('Report'), { key: 'ArrowRight' });
  expect(document.activeElement).toBe(myTurn);
  expect(history.visited).toEqual(['/', '/my-turn']);
  await screen.findByText('4 dates wait on you.');
  expect(screen.getByRole('tabpanel', { name: 'My turn (4)' })).toBeTruthy();

  act(() => history.back());
  expect(tab('Report').getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('tabpanel', { name: 'Report' }).textContent).toContain('Guest checkout');
  expect(calls()).toEqual(['open', 'myTurn']);
});

test('a deep link to an epic that waits shows it, and reads nothing for the report before that is shown', async () => {
  const { read } = openAt('/my-turn/SHOP-3');
  const card = (await screen.findByRole('link', { name: /SHOP-3/ })).closest('li');
  await waitFor(() => expect(document.activeElement).toBe(card));
  expect(card?.className).toContain('is-marked');
  expect(
    screen.getByRole('button', { name: 'Why, how and who of SHOP-3' }).getAttribute('aria-expanded'),
  ).toBe('true');
  expect(calls()).toEqual(['myTurn']);
  expect(read.filter((address) => address.includes('issuetype'))).toEqual([]);

  fireEvent.click(tab('Report'));
  await screen.findByText('Guest checkout');
  await act(async () => undefined);
  expect(calls()).toEqual(['myTurn', 'open']);
});

test('a deep link to an epic that waits no more says so, and shows the rest', async () => {
  openAt('/my-turn/SHOP-99');
  await screen.findByText('SHOP-99 does not wait on you at the moment');
  expect(screen.getByRole('link', { name: 'Open SHOP-99' })).toBeTruthy();
  expect(screen.getByText('4 dates wait on you.')).toBeTruthy();
});

test('what is signed in one view is not old in the other', async () => {
  const { history } = openAt('/', ({ name, payload }) => {
    const [item] = FOUR;
    return name === 'signMany' && item && (payload.items as unknown[]).length === 1
      ? { ok: true, result: { items: [agreedItem(item)], undoUntil: 0 } }
      : undefined;
  });
  fireEvent.click(await screen.findByRole('tab', { name: 'My turn (4)' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Sign 9 Apr 2027, SHOP-1 Epic 1' }));
  await screen.findByText('Signed · agreed');
  expect(tab('My turn (3)')).toBeTruthy();
  act(() => history.back());
  await waitFor(() => expect(calls().filter((name) => name === 'open')).toHaveLength(2));
  fireEvent.click(tab('My turn (3)'));
  await waitFor(() => expect(calls().filter((name) => name === 'myTurn')).toHaveLength(2));
});

test('a link into the report lists what moved since a day; its clear leads back to all', async () => {
  const { history } = openAt('/moved-since/2027-03-15');
  await screen.findByText('Moved since Mon 15 Mar');
  expect(screen.getByText('0 of 5 epics')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'List all epics again' }));
  await screen.findByText('Guest checkout');
  expect(history.visited.at(-1)).toBe('/');
  fireEvent.click(screen.getByRole('button', { name: 'What moved since last Monday' }));
  expect(history.visited.at(-1)).toBe('/moved-since/2027-03-15');
});

test('what was signed while it was counted does not wait on the viewer still', async () => {
  const [first] = FOUR;
  const epic: Epic = { id: first?.issueId ?? '', summary: 'Loyalty points', due: '2027-04-01' };
  let count: () => void = () => undefined;
  openAt('/', ({ name }) => {
    if (name === 'signMany')
      return { ok: true, result: { items: [signed(epic.id, '2027-04-01')], undoUntil: 0 } };
    if (name !== 'myTurn') return { ok: true, result: [] };
    return new Promise((resolve) => {
      count = () => resolve({ ok: true, result: myTurnView(FOUR) });
    });
  });
  fake.jira = jiraWith([{ ...epic, signed: ['2027-04-01', null] }], () => [{ id: '7' }]);
  await screen.findByText('Loyalty points');
  await waitFor(() => expect(calls()).toContain('myTurn'));
  fireEvent.click(screen.getByRole('button', { name: /^Sign 1 Apr/ }));
  await screen.findByText(/^You signed 1 Apr/);
  await act(async () => count());
  await screen.findByRole('tab', { name: 'My turn (3)' });
});

test('the report of what moved is left as it was behind another view', async () => {
  const at = Date.parse('2027-03-15T10:00:00Z') / 1000;
  const later: Epic = {
    id: '6',
    summary: 'Next year',
    due: '2028-04-09',
    notBegun: true,
    signed: [null, null],
    moved: ['person', '2028-04-02', '2028-04-09', at],
  };
  openAt('/moved-since/2027-03-15', () => ({ ok: true, result: myTurnView(FOUR) }));
  fake.jira = jiraWith([...EPICS, later], () => [{ id: '7' }]);
  await screen.findByText('Next year');
  fireEvent.click(screen.getByRole('button', { name: /^Later/ }));
  expect(screen.queryByText('Next year')).toBeNull();
  fireEvent.click(tab('My turn (4)'));
  await screen.findByRole('tab', { name: 'My turn (4)', selected: true });
  fireEvent.click(tab('Report'));
  await screen.findByRole('tab', { name: 'Report', selected: true });
  screen.getByText('Moved since Mon 15 Mar');
  expect(screen.queryByText('Next year')).toBeNull();
});
