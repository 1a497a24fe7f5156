import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { PanelView } from '../../../../src/domain/views/panel';
import { fake } from '../../testing/fake-bridge';
import { button, CHILDREN, done, jiraWithChildren, openPanel, sentCalls } from '../../testing/open-panel';
import { panelView, signoff } from '../../testing/panel-view';
import { counteredView, suggestion } from '../../testing/suggestions';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:00:00Z')));
afterEach(() => jest.restoreAllMocks());

const agreed: PanelView = panelView({
  date: '2027-04-16',
  agreement: { signoffs: [signoff('ben', 'em', '2027-04-16'), signoff('priya', 'pm', '2027-04-16')] },
});
const card = () => screen.findByRole('region', { name: 'Other date suggested' });

test('the other side sees who suggests what and why, and accepts with one click', async () => {
  await openPanel(counteredView([suggestion()], { canAccept: true }), () => done(agreed));
  const shown = within(await card());
  shown.getByText('Ben Ode (EM) suggests 16 Apr instead of 9 Apr');
  shown.getByText('Capacity: two of us are away');
  expect(screen.queryByRole('button', { name: /^Sign 9 Apr 2027/ })).toBeNull();
  fireEvent.click(button('Accept 16 Apr 2027'));
  await screen.findByText('You accepted 16 Apr. Agreed.');
  expect(sentCalls('accept')).toMatchObject([{ rev: 3, suggestion: 'suggestion-1' }]);
});

test.each([
  ['another date', suggestion(), 'Your sign-off is taken back. The date in Jira stays 16 Apr 2027.'],
  [
    'a smaller scope',
    suggestion({ suggests: '2027-04-09', without: [{ id: '51', key: 'SHOP-51' }], reason: 'scope' }),
    'The suggestion is open again.',
  ],
])('accepting %s is undone by its flag, which says what stays', async (_what, open, told) => {
  const answer = ({ name }: { name: string }) => done(agreed, name === 'accept' ? 'action-1' : undefined);
  await openPanel(counteredView([open], { canAccept: true }), answer);
  await card();
  fireEvent.click(button(/^Accept/));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText(told);
  expect(sentCalls('undo')).toMatchObject([{ undone: 'action-1' }]);
});

test('the date can be signed as it is, and another one suggested back', async () => {
  await openPanel(counteredView([suggestion()], { canAccept: true }), () => done(agreed));
  await card();
  expect(button('Suggest another date')).toBeTruthy();
  fireEvent.click(button('Sign 9 Apr as it is'));
  await waitFor(() => expect(sentCalls('sign')).toMatchObject([{ period: '2027-04-09' }]));
});

test('its author takes it back, and sees who answers', async () => {
  const own = suggestion({ by: 'priya', role: 'pm', suggests: '2027-04-02' });
  await openPanel(counteredView([own], { canTakeBack: true }), () => done(panelView()));
  const shown = within(await card());
  shown.getByText('You suggest 2 Apr instead of 9 Apr');
  shown.getByText('Ben Ode (EM) can accept it, suggest another date, or sign 9 Apr as it is.');
  expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
  fireEvent.click(button('Take it back'));
  await screen.findByText('You took the suggestion back. Sign 9 Apr if it is right after all.');
  expect(sentCalls('takeBack')).toMatchObject([{ suggestion: 'suggestion-1' }]);
});

test('a smaller scope names its children by key and title, as far as the viewer may see them', async () => {
  const without = [
    { id: '501', key: 'SHOP-51' },
    { id: '999', key: 'SECRET-1' },
  ];
  const scope = suggestion({ suggests: '2027-04-09', without, reason: 'scope', text: '' });
  await openPanel(counteredView([scope], { canAccept: true }));
  fake.jira = jiraWithChildren(CHILDREN);
  const shown = within(await card());
  shown.getByText('Ben Ode (EM) suggests 9 Apr without 2 of its children');
  const link = await shown.findByRole('link', { name: 'SHOP-51' });
  expect(link.getAttribute('href')).toBe('https://shop.example.com/browse/SHOP-51');
  shown.getByText('Courier app', { exact: false });
  shown.getByText('1 that you may not see');
  expect(screen.queryByText(/SECRET/)).toBeNull();
  expect(button('Accept 9 Apr 2027 without 2 children')).toBeTruthy();
});

test('without the permission to edit, another date is not accepted, and the viewer is told', async () => {
  await openPanel(counteredView([suggestion()], { canAccept: true, mayEdit: false }));
  await card();
  screen.getByText(/^You may not edit this epic, so somebody else accepts it/);
  expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
});

test('a suggester is told that the other side has signed the date all the same', async () => {
  const bens = suggestion();
  await openPanel(counteredView([bens], { canTakeBack: true }, { me: 'ben', signed: true }));
  within(await card()).getByText('The PM stands by 9 Apr and has signed it.');
  expect(screen.getByText('Your turn')).toBeTruthy();
});

test('after two suggestions back, both words stand side by side and can be copied', async () => {
  const write = jest.fn();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
  const priyas = suggestion({
    id: 'suggestion-2',
    by: 'priya',
    role: 'pm',
    suggests: '2027-04-02',
    reason: 'market',
    text: '',
    round: 2,
    end: 'answered',
  });
  const bens = suggestion({ id: 'suggestion-3', round: 3 });
  await openPanel(counteredView([suggestion({ end: 'answered' }), priyas, bens], { canAccept: true }));
  const shown = within(await card());
  shown.getByText('Both sides have suggested more than once: talk it over.');
  shown.getByText('You suggest 2 Apr instead of 9 Apr');
  shown.getByText('Ben Ode (EM) suggests 16 Apr instead of 9 Apr');
  const copy = shown.getByRole('button', { name: /^Copy as text/ });
  await waitFor(() => expect(copy.getAttribute('aria-busy')).toBeNull());
  fireEvent.click(copy);
  await shown.findByText('Copied');
  expect(write.mock.calls[0]?.[0]).toMatch(
    /^SHOP-12 Live map\nPriya Patel \(PM\) suggests 2 Apr .*\nBen Ode/,
  );
  expect(button('Accept 16 Apr 2027')).toBeTruthy();
});

test('somebody who owns nothing sees what is suggested, and is offered nothing', async () => {
  await openPanel(counteredView([suggestion()], {}, { me: 'dana' }));
  within(await card()).getByText('Ben Ode (EM) suggests 16 Apr instead of 9 Apr');
  expect(screen.queryByRole('button', { name: /Accept|Take|Suggest|Sign/ })).toBeNull();
});
