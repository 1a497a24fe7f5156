import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { refuse } from '../../../../src/domain/refusal';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings';
import type { PanelMove } from '../../../../src/domain/views/panel';
import { PageProvider } from '../../page';
import { CONTEXT, fake } from '../../testing/fake-bridge';
import { button, done, openPanel, sentCalls } from '../../testing/open-panel';
import { panelView, signoff } from '../../testing/panel-view';
import { PanelPage } from './panel-page';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:00:00Z')));
afterEach(() => jest.restoreAllMocks());

test('signs the very date that the button shows, and offers to undo it', async () => {
  const agreed = panelView(
    { agreement: { signoffs: [signoff('ben', 'em', '2027-04-09'), signoff('priya', 'pm', '2027-04-09')] } },
    { rev: 4 },
  );
  await openPanel(panelView(), (call) => done(agreed, call.name === 'sign' && call.payload.actionId));
  fireEvent.click(button('Sign 9 Apr 2027'));
  await screen.findByText('You signed 9 Apr 2027. Agreed.');
  const [sign] = sentCalls('sign');
  expect(sign).toMatchObject({
    rev: 3,
    value: { source: 'duedate', canonical: '2027-04-09' },
    period: '2027-04-09',
  });
  expect(screen.queryByRole('button', { name: /^Sign/ })).toBeNull();

  fireEvent.click(button(/^Undo/));
  await screen.findByText('Your sign-off is taken back.');
  expect(sentCalls('undo')).toMatchObject([{ undone: sign?.actionId, rev: 4 }]);
});

test('signs a longer period from the menu beside the button', async () => {
  await openPanel(panelView(), () => done(panelView()));
  fireEvent.click(await screen.findByRole('button', { name: 'Sign a longer period' }));
  fireEvent.click(screen.getByRole('menuitem', { name: /Q2 2027/ }));
  await waitFor(() => expect(sentCalls('sign')).toMatchObject([{ period: '2027-Q2' }]));
});

test('says that no answer came, and tries again with the same id, from the keyboard, too', async () => {
  let attempts = 0;
  await openPanel(panelView(), async () => {
    attempts += 1;
    // No answer comes before the page has painted that it waits for one.
    await new Promise(requestAnimationFrame);
    if (attempts <= 2) throw new Error('lost');
    return done(panelView());
  });
  fireEvent.click(button('Sign 9 Apr 2027'));
  const tryAgain = () => screen.findByRole('button', { name: 'Try again' });
  const lost = await tryAgain();
  lost.focus();
  fireEvent.click(lost);
  await waitFor(() => expect(lost.isConnected).toBe(false));
  const lostAgain = await tryAgain();
  expect(document.activeElement).toBe(lostAgain);
  fireEvent.click(lostAgain);
  await screen.findByText(/^You signed/);
  const [first, second, third] = sentCalls('sign');
  expect([second, third]).toEqual([first, first]);
});

test('shows the date that Jira holds now when it moved while the person looked', async () => {
  const moved = panelView({ date: '2027-04-16' }, { rev: 3 });
  await openPanel(panelView(), () => ({
    ...refuse({
      code: 'date-moved',
      yours: { source: 'duedate', canonical: '2027-04-09' },
      jira: { source: 'duedate', canonical: '2027-04-16' },
    }),
    view: moved,
  }));
  fireEvent.click(button('Sign 9 Apr 2027'));
  await screen.findByText(/^Nothing was signed: the date you saw was 9 Apr, and Jira now shows 16 Apr/);
  expect(button('Sign 16 Apr 2027')).toBeTruthy();
});

test('leads from taking a role without a date straight to the date', async () => {
  const free = { date: null, settings: DEFAULT_SETTINGS, agreement: { signoffs: [] } };
  const before = panelView(free);
  const after = panelView({ ...free, agreement: { signoffs: [], holders: { pm: ['priya'] } } }, { rev: 4 });
  await openPanel({ ...before, mine: { ...before.mine, canClaim: ['em', 'pm'] } }, () => done(after));
  fireEvent.click(button('I am the PM'));
  await screen.findByText('You are the PM of this epic.');
  const input = await screen.findByLabelText('Date');
  await waitFor(() => expect(document.activeElement).toBe(input));
  fireEvent.input(input, { target: { value: '2027-05-07' } });
  fireEvent.click(button('Set and sign 7 May 2027'));
  await waitFor(() => expect(sentCalls('setDate')).toMatchObject([{ from: null, to: '2027-05-07' }]));
});

test('undo after the date was set and signed says that the date stays', async () => {
  await openPanel(panelView(), ({ name, payload }) =>
    done(panelView({}, { rev: 4 }), name === 'setDate' && payload.actionId),
  );
  fireEvent.click(button('Change date'));
  fireEvent.input(await screen.findByLabelText('New date'), { target: { value: '2027-05-07' } });
  fireEvent.click(button('Set and sign 7 May 2027'));
  fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
  await screen.findByText('Your sign-off is taken back. The date in Jira stays 9 Apr 2027.');
});

test('who can sign is nothing to tell of a date that both have signed', async () => {
  const signoffs = [signoff('ben', 'em', '2027-04-09'), signoff('priya', 'pm', '2027-04-09')];
  await openPanel(panelView({ me: 'dana', agreement: { signoffs } }), () => null);
  await screen.findByText('Agreed');
  expect(screen.queryByText(/can sign this date/)).toBeNull();
});

test('tells a person who owns nothing who can sign, and offers nothing', async () => {
  await openPanel(panelView({ me: 'dana' }), () => null);
  expect(await screen.findByText(/Ben Ode \(EM\).* can sign this date\./)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Sign|Add|Change|Withdraw/ })).toBeNull();
});

test('keeps what was typed when an answer could not be saved', async () => {
  await openPanel(panelView(), () => {
    throw new Error('lost');
  });
  fireEvent.click(button('Add the Why'));
  const box = await screen.findByRole('textbox', { name: 'Why are we building it?' });
  fireEvent.input(box, { target: { value: 'Fewer calls' } });
  fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
  await screen.findByRole('button', { name: 'Try again' });
  expect(box).toHaveProperty('value', 'Fewer calls');
});

describe('what moved the date', () => {
  const move: PanelMove = {
    historyId: '77',
    source: 'duedate',
    from: '2027-04-02',
    to: '2027-04-09',
    at: Date.parse('2027-03-15T14:02:00Z'),
    by: { kind: 'automation', accountId: 'robot' },
    name: 'Automation for Jira',
    given: null,
  };
  const given = { reason: 'dependency' as const, text: '', by: 'priya', at: 1 };

  test('is told, and why with one tap; a word can be added, and the reason changed', async () => {
    const reasoned = (text: string) =>
      panelView({}, { rev: 4, move: { ...move, given: { ...given, text } } });
    await openPanel(panelView({}, { move }), ({ payload }) => done(reasoned(String(payload.text))));
    screen.getByText('Automation moved it from 2 Apr to 9 Apr · Mon 14:02');
    fireEvent.click(await screen.findByRole('button', { name: 'Dependency' }));
    await screen.findByText('· Dependency — you');
    fireEvent.input(screen.getByLabelText('Add a word'), { target: { value: 'the partner is late' } });
    fireEvent.click(button('Save'));
    await screen.findByText('· Dependency: the partner is late — you');
    expect(screen.queryByLabelText('Add a word')).toBeNull();
    expect(sentCalls('giveReason')).toMatchObject([
      { historyId: '77', reason: 'dependency', text: '' },
      { historyId: '77', reason: 'dependency', text: 'the partner is late', rev: 4 },
    ]);
    // The keyboard goes into the choice, and by Escape back to the button.
    button('Change why it moved').focus();
    fireEvent.click(button('Change why it moved'));
    expect(button('Dependency').getAttribute('aria-pressed')).toBe('true');
    const choice = screen.getByRole('group', { name: 'Why did it move?' });
    expect(document.activeElement).toBe(choice);
    fireEvent.keyDown(choice, { key: 'Escape' });
    expect(document.activeElement).toBe(button('Change why it moved'));

    // Another reason does not take one's own words away.
    fireEvent.click(button('Change why it moved'));
    fireEvent.click(button('Capacity'));
    await waitFor(() =>
      expect(sentCalls('giveReason').at(-1)).toMatchObject({
        reason: 'capacity',
        text: 'the partner is late',
      }),
    );
  });

  test('is not asked of somebody who neither owns nor moved it', async () => {
    await openPanel(panelView({ me: 'dana' }, { move }), () => null);
    screen.getByText(/^Automation moved it/);
    expect(screen.queryByText('Why did it move?')).toBeNull();
  });
});

test('says that a sign-off came by editing the date', async () => {
  const signed = signoff('priya', 'pm', '2027-04-09');
  const what = {
    kind: 'signed' as const,
    roles: ['pm' as const],
    value: { source: 'duedate', canonical: '2027-04-09' },
    period: '2027-04-09',
    agreed: null,
    byEditing: true,
  };
  const view = panelView({ agreement: { signoffs: [signed] } });
  const events = [{ rev: 1, at: signed.at, by: 'priya', actionId: 'edit-77', what }];
  const mine = {
    ...view.mine,
    withdrawable: [{ source: 'duedate', period: '2027-04-09', roles: ['pm' as const] }],
  };
  await openPanel({ ...view, events, mine }, () => null);
  screen.getByText('by editing the date · from the project');
  expect(button('Withdraw')).toBeTruthy();
});

test('says what went wrong when the panel cannot be read, and reads again', async () => {
  fake.backend = () => refuse({ code: 'not-found' });
  render(
    <PageProvider context={CONTEXT}>
      <PanelPage />
    </PageProvider>,
  );
  await screen.findByText(/does not exist, or you may not see it/);
  fake.backend = () => ({ ok: true, result: panelView() });
  fireEvent.click(button('Try again'));
  await screen.findByText('Live map');
});
