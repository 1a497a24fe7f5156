import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { answersIn } from '../../../../src/domain/answers';
import { type Refusal, refuse } from '../../../../src/domain/refusal';
import type { ProjectSettings } from '../../../../src/domain/settings';
import type { PanelView } from '../../../../src/domain/views/panel';
import { fake } from '../../testing/fake-bridge';
import { button, done, openPanel, sentCalls } from '../../testing/open-panel';
import { panelView, SHOP, signoff } from '../../testing/panel-view';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:00:00Z')));
afterEach(() => jest.restoreAllMocks());

const ems = (...people: string[]): ProjectSettings => ({
  ...SHOP,
  roles: { ...SHOP.roles, em: { here: true, people } },
});
const mine = (view: PanelView, more: Partial<PanelView['mine']>): PanelView => ({
  ...view,
  mine: { ...view.mine, ...more },
});

test('a date far ahead suggests its quarter quietly, below the day and in the menu', async () => {
  const view = mine(panelView({ date: '2027-08-13' }), {
    signAs: ['2027-08-13', '2027-08', '2027-Q3'],
    worthSigning: '2027-Q3',
  });
  await openPanel(view, () => done(view));
  expect(button('Sign 13 Aug 2027')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Sign a longer period' }));
  expect(screen.getByRole('menuitem', { name: /Q3 2027 .*this far ahead/ })).toBeTruthy();
  fireEvent.click(button('sign Q3 2027 instead'));
  await waitFor(() => expect(sentCalls('sign')).toMatchObject([{ period: '2027-Q3' }]));
});

test('a stand-in is told for whom they sign, and beside the owner who stands in', async () => {
  const settings = { ...ems('mia'), standIns: { mia: 'ann' } };
  await openPanel(panelView({ me: 'ann', settings, agreement: { signoffs: [] } }));
  await screen.findByText('You sign for Mia Second');
  screen.getByText('from the project · You stand in');
  expect(button('Sign 9 Apr 2027')).toBeTruthy();
});

test('who signed for somebody takes it back in that row', async () => {
  const settings = { ...ems('mia'), standIns: { mia: 'ann' } };
  const signed = { ...signoff('ann', 'em', '2027-04-09'), for: 'mia' };
  const view = mine(panelView({ me: 'ann', settings, agreement: { signoffs: [signed] } }), {
    withdrawable: [{ source: 'duedate', period: '2027-04-09', roles: ['em'] }],
  });
  await openPanel(view, () => done(view));
  await screen.findByText('signed 9 Apr by you for Mia Second');
  fireEvent.click(button('Withdraw'));
  await waitFor(() => expect(sentCalls('withdraw')).toMatchObject([{ period: '2027-04-09' }]));
});

test('says what names a holder, and what to do about one who left', async () => {
  const settings: ProjectSettings = {
    ...ems('gus'),
    origin: { ...SHOP.origin, em: { level: 'component', names: ['Payments'] } },
  };
  await openPanel(panelView({ settings, agreement: { signoffs: [], holders: { pm: ['priya'] } } }));
  screen.getByText('from component Payments');
  screen.getByText('set on this epic');
  await screen.findByText('No longer active: a project admin replaces them in the settings.');
});

test('who left is told of as such, too, where the epic is assigned to them, also when the panel is renewed', async () => {
  const who = { assignee: { accountId: 'gus', displayName: 'Gus Gone', active: false } };
  const settings = ems('gus');
  const left = () => {
    const agreement = { signoffs: [signoff('priya', 'pm', '2027-04-09')] };
    const answers = answersIn(who, settings.places, {});
    return mine(panelView({ settings, agreement }, { answers }), {
      withdrawable: [{ source: 'duedate', period: '2027-04-09', roles: ['pm'] }],
    });
  };
  await openPanel(left(), () => done(left()));
  const told = () => screen.findByText(/^No longer active/);
  await told();
  fireEvent.click(button('Withdraw'));
  await screen.findByText(/^You withdrew/);
  await told();
});

test('an admin is led to the settings to replace who left', async () => {
  const view = panelView({ me: 'ada', settings: ems('gus'), agreement: { signoffs: [] } });
  await openPanel(mine(view, { isProjectAdmin: true }));
  fireEvent.click(await screen.findByRole('button', { name: 'replace them in the settings' }));
  expect(fake.visited.at(-1)).toBe('settings of SHOP');
});

const AGAINST_THE_DATE: [Refusal, RegExp][] = [
  [{ code: 'field-refused', message: 'The date is a holiday.' }, /^Jira did not accept this: The date is/],
  [{ code: 'not-on-screen', field: 'Due date' }, /the field “Due date” is not on this epic’s edit screen/],
  [
    { code: 'jira-refused', status: 400, message: 'No.', errors: {} },
    /^Jira did not accept it: No\. \(400\)/,
  ],
];

test.each(AGAINST_THE_DATE)(
  'what Jira has against a date is said beside it: %j',
  async (refusal, sentence) => {
    await openPanel(panelView(), () => ({ ...refuse(refusal), view: panelView() }));
    fireEvent.click(button('Change date'));
    const input = await screen.findByLabelText<HTMLInputElement>('New date');
    fireEvent.input(input, { target: { value: '2027-05-01' } });
    fireEvent.click(button('Set and sign 1 May 2027'));
    const error = await screen.findByText(sentence);
    expect(input.getAttribute('aria-describedby')).toBe(error.id);
    expect(input.value).toBe('2027-05-01');
    expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
  },
);

test('Enter in the field sets and signs the date that is written there', async () => {
  await openPanel(panelView(), () => new Promise(() => undefined));
  fireEvent.click(button('Change date'));
  const input = await screen.findByLabelText<HTMLInputElement>('New date');
  fireEvent.keyDown(input, { key: 'Enter' });
  fireEvent.input(input, { target: { value: '0027-05-01' } });
  screen.getByText('A year has four digits, from 1900 on.');
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(sentCalls('setDate')).toEqual([]);
  fireEvent.input(input, { target: { value: '2027-05-01' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  await waitFor(() => expect(sentCalls('setDate')).toMatchObject([{ from: '2027-04-09', to: '2027-05-01' }]));
});

test('a first date that is being written stays when somebody else sets one meanwhile', async () => {
  await openPanel(panelView({ date: null, agreement: { signoffs: [] } }));
  const input = await screen.findByLabelText<HTMLInputElement>('Date');
  fireEvent.input(input, { target: { value: '2027-05-01' } });
  fake.backend = () => ({ ok: true, result: { ...panelView(), rev: 4 } });
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:05:00Z'));
  fireEvent.focus(window);
  await screen.findAllByText('9 Apr 2027');
  expect(screen.getByLabelText<HTMLInputElement>('New date').value).toBe('2027-05-01');
});

test('a look that fails for now takes nothing off the screen', async () => {
  await openPanel(panelView());
  fireEvent.click(button('Change date'));
  fireEvent.input(await screen.findByLabelText('New date'), { target: { value: '2027-05-01' } });
  fake.backend = () => refuse({ code: 'jira-unavailable', retryAfterSeconds: null });
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:05:00Z'));
  fireEvent.focus(window);
  await waitFor(() => expect(fake.sent).toHaveLength(2));
  expect(screen.getByLabelText<HTMLInputElement>('New date').value).toBe('2027-05-01');
});

test('what is past comes first; what was dropped owes no date', async () => {
  const overdue = panelView({ date: '2027-03-01', agreement: { signoffs: [] } });
  await openPanel(overdue);
  const [first] = [...document.querySelectorAll('.tags .lozenge')].map((tag) => tag.textContent);
  expect(first).toBe('Overdue');
});

test('an epic that was dropped says since when, and there is nothing to sign', async () => {
  const view = panelView();
  const evaluation = { ...view.evaluation, phase: 'dropped' as const, turn: null };
  await openPanel({ ...view, evaluation, doneAt: Date.parse('2027-03-04T10:00:00Z') });
  screen.getByText('Dropped 4 Mar');
  expect(screen.queryByText('Partly signed')).toBeNull();
  expect(screen.queryByRole('button', { name: /Sign|Change|Suggest/ })).toBeNull();
});
