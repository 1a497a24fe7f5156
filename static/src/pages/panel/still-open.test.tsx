import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { refuse } from '../../../../src/domain/refusal';
import type { PanelView } from '../../../../src/domain/views/panel';
import { button, done, openPanel, sentCalls } from '../../testing/open-panel';
import { panelView, signoff } from '../../testing/panel-view';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:00:00Z')));
afterEach(() => jest.restoreAllMocks());

const first = { source: 'duedate', on: '2027-03-26', at: 1 };
const last = { source: 'duedate', on: '2027-04-09', at: 2 };
const signoffs = [signoff('ben', 'em', '2027-04-09'), signoff('priya', 'pm', '2027-04-09')];

function agreedView(
  more: Partial<PanelView> = {},
  mine: Partial<PanelView['mine']> = {},
  ask = false,
): PanelView {
  const asked = { by: 'ben', role: 'em' as const, source: 'duedate', on: '2027-04-09', at: 3 };
  const agreement = { signoffs, firstAgreed: first, lastAgreed: last, ask: ask ? asked : null };
  const view = panelView({ agreement }, more);
  return { ...view, mine: { ...view.mine, ...mine } };
}

describe('a new baseline', () => {
  const asked = (mine: Partial<PanelView['mine']>) =>
    agreedView({ askText: 'The scope is another one.' }, mine, true);

  test('is asked for with a reason', async () => {
    await openPanel(agreedView({}, { canAskBaseline: true }), () => done(asked({})));
    fireEvent.click(button('Measure from 9 Apr 2027 from now on'));
    const box = await screen.findByRole('textbox', { name: 'Why measure from 9 Apr 2027 from now on?' });
    fireEvent.click(button('Ask'));
    screen.getByText('Say why in a few words.');
    fireEvent.input(box, { target: { value: ' The scope is another one. ' } });
    fireEvent.click(button('Ask'));
    await screen.findByText('You asked to measure from 9 Apr from now on.');
    expect(sentCalls('askBaseline')).toMatchObject([
      { rev: 3, on: '2027-04-09', text: 'The scope is another one.' },
    ]);
  });

  test('keeps the reason when it is refused, and says why there', async () => {
    await openPanel(agreedView({}, { canAskBaseline: true }), () =>
      refuse({ code: 'baseline-asked', by: 'ben' }),
    );
    fireEvent.click(button('Measure from 9 Apr 2027 from now on'));
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox');
    fireEvent.input(box, { target: { value: 'Scope' } });
    fireEvent.click(button('Ask'));
    await screen.findByText('Ben Ode has asked for a new baseline already.');
    expect(box.value).toBe('Scope');
  });

  test('is agreed to by the other side, who sees why', async () => {
    await openPanel(asked({ canAcceptBaseline: true, canKeepBaseline: true }), () => done(agreedView()));
    const card = within(await screen.findByRole('region', { name: 'New baseline' }));
    card.getByText('Ben Ode (EM) asks to measure from 9 Apr from now on');
    card.getByText('The scope is another one.');
    screen.getByText('Your turn');
    fireEvent.click(card.getByRole('button', { name: 'Agree to measure from 9 Apr 2027' }));
    await screen.findByText('Slips are measured from 9 Apr from now on.');
    expect(sentCalls('acceptBaseline')).toMatchObject([{ on: '2027-04-09' }]);
  });

  test('is left as it is by the other side, or taken back by who asked', async () => {
    await openPanel(asked({ canAcceptBaseline: true, canKeepBaseline: true }), () => done(agreedView()));
    fireEvent.click(await screen.findByRole('button', { name: 'Leave it as it is' }));
    await screen.findByText('The baseline stays as it is.');
    expect(sentCalls('keepBaseline')).toHaveLength(1);
  });

  test('is taken back by who asked', async () => {
    await openPanel({ ...asked({ canKeepBaseline: true }), me: 'ben' }, () => done(agreedView()));
    await screen.findByText('You ask to measure from 9 Apr from now on');
    expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
    fireEvent.click(button('Take it back'));
    await screen.findByText('You took it back.');
  });
});

describe('children that an accepted suggestion leaves out', () => {
  const toMoveOut = [
    { id: '501', key: 'SHOP-51' },
    { id: '502', key: 'SHOP-52' },
  ];

  test('are shown before they are moved out; what Jira keeps is said', async () => {
    const after = agreedView({ toMoveOut: toMoveOut.slice(1), rev: 4 }, { canMoveOut: true });
    await openPanel(agreedView({ toMoveOut }, { canMoveOut: true }), () => done(after));
    fireEvent.click(await screen.findByRole('button', { name: 'Move these 2 out of the epic' }));
    await screen.findByText('Map tiles', { exact: false });
    expect(sentCalls('moveOut')).toEqual([]);
    const confirm = button('Move out 2 children');
    await waitFor(() => expect(document.activeElement).toBe(confirm));
    fireEvent.click(confirm);
    await screen.findByText(/^Moved 1 child out of the epic\. Jira kept 1 child in it/);
    expect(sentCalls('moveOut')).toMatchObject([{ rev: 3 }]);
    expect(button('Move this one out of the epic')).toBeTruthy();
  });

  test('are told to an owner who may not edit, without a button', async () => {
    await openPanel(agreedView({ toMoveOut }, { mayEdit: false }));
    await screen.findByText('Agreed without 2 children, still in the epic; you may not edit it.');
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
  });
});

test('the line and the history tell how the date came to be what it is', async () => {
  const value = { source: 'duedate', canonical: '2027-04-09' };
  const signed = { kind: 'signed' as const, roles: ['pm' as const], value, period: '2027-04-09' };
  const events = [{ rev: 1, at: 2, by: 'priya', actionId: 'a', what: { ...signed, agreed: '2027-04-09' } }];
  const earlierMoves = [
    {
      historyId: '7',
      source: 'duedate',
      from: '2027-03-26',
      to: '2027-04-09',
      at: 1,
      by: { kind: 'person' as const, accountId: 'gone' },
      name: 'Gil Left',
    },
  ];
  await openPanel(agreedView({ events, earlierMoves, rev: 1 }));
  await screen.findByRole('img', {
    name: 'First agreed 26 Mar, last agreed 9 Apr, now 9 Apr, 14 days later than first',
  });
  fireEvent.click(button('History (2)'));
  await screen.findByText('You signed 9 Apr as PM: agreed, 14 days later than first');
  const [newest, oldest] = [...document.querySelectorAll('.timeline-entry p')].map(
    (entry) => entry.textContent,
  );
  expect(newest).toMatch(/^You signed/);
  expect(oldest).toBe('Gil Left moved the date from 26 Mar to 9 Apr');
});
