import { fireEvent, render, screen, within } from '@testing-library/preact';
import type { SealClaims } from '../../../../src/seal/claims';
import { PageProvider } from '../../page';
import { CONTEXT, fake } from '../../testing/fake-bridge';
import { BASE, type Epic, jiraWith, verify } from '../../testing/report-world';
import { ReportPage } from './report-page';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-02-03T09:00:00Z')));
afterEach(() => jest.restoreAllMocks());

const DATE = '2027-04-09';
const agreed = (on: string) => ({ source: 'duedate', on, at: 1 });
const epic = (claims: Partial<SealClaims>, more: Partial<Epic> = {}): Epic => ({
  id: '1',
  summary: 'Guest checkout',
  due: DATE,
  claims,
  ...more,
});
/** Ann has signed for Ben. */
const FOR_BEN: Partial<SealClaims> = {
  people: ['ann', 'ben'],
  signoffs: [[0, 'em', DATE, 1, 1]],
};
/** Agreed on 2 April, then on the date as it is. */
const AGREED: Partial<SealClaims> = {
  people: ['ben', 'priya'],
  signoffs: [
    [0, 'em', DATE, 1],
    [1, 'pm', DATE, 1],
  ],
  firstAgreed: agreed('2027-04-02'),
  lastAgreed: agreed(DATE),
};
const SUGGESTED: SealClaims['counter'] = {
  by: 'ben',
  role: 'em',
  value: { source: 'duedate', canonical: DATE },
  suggests: '2027-04-16',
  without: 0,
  round: 1,
  at: 1,
};

async function openReport(epics: Epic[], settings: object = {}, me = 'priya') {
  fake.sent = [];
  const base = { ...BASE, me, settings: { ...BASE.settings, ...settings } };
  fake.backend = () => ({ ok: true, result: base });
  fake.jira = jiraWith(epics, () => [{ id: '7' }]);
  render(
    <PageProvider context={{ ...CONTEXT, me }}>
      <ReportPage
        verify={verify}
        isShown
        movedSince={null}
        listed=""
        onAddress={() => undefined}
        changed={0}
        onPainted={() => undefined}
        onSigned={() => undefined}
        onUndone={() => undefined}
      />
    </PageProvider>,
  );
  await screen.findByText(/epics? (has|have) an agreed date|No epic is in progress|No open epics/);
}

const row = () => within(screen.getByRole('link', { name: 'SHOP-1' }).closest('tr') as HTMLElement);
const cells = (name: string) =>
  screen.getByRole('link', { name: 'SHOP-1' }).closest('tr')?.querySelector(name);

test('who answers in an owner’s stead is waited on for them, and found by either', async () => {
  const signedByPm: Partial<SealClaims> = { people: ['priya'], signoffs: [[0, 'pm', DATE, 1]] };
  await openReport([epic(signedByPm)], { standIns: { ben: 'ann' } });
  await row().findByText(/^for Ben Ode/);
  expect(cells('.cell-waiting')?.textContent).toBe('Ann Lee for Ben Ode EM');
  const filter = await screen.findByLabelText('Waiting on');
  for (const person of ['Ann Lee', 'Ben Ode']) {
    const option = await within(filter).findByRole<HTMLOptionElement>('option', { name: person });
    fireEvent.change(filter, { target: { value: option.value } });
    expect(screen.getByText('1 of 1 epics')).toBeTruthy();
  }
});

test('a stand-in’s turn is their own: in the tile, in the row, and with one click to sign', async () => {
  await openReport([epic({})], { standIns: { ben: 'ann' } }, 'ann');
  expect(screen.getByRole('button', { name: '1 Waiting on you' })).toBeTruthy();
  expect(cells('.cell-waiting')?.textContent).toContain('You for Ben Ode EM');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select SHOP-1' }));
  await screen.findByText('1 selected, for Ben Ode');
  expect(row().getByRole('button', { name: /^Sign 9 Apr/ })).toBeTruthy();
});

test('an owner for whom somebody signed has a tick that says who', async () => {
  await openReport([epic(FOR_BEN)]);
  const tick = await row().findByRole('img', { name: 'signed by Ann Lee for Ben Ode' });
  expect(tick.parentElement?.title).toBe('signed by Ann Lee for Ben Ode');
  expect(row().getByText('Partly signed')).toBeTruthy();
});

test('a suggestion is told as one: who, what instead, and nothing to sign', async () => {
  const { signoffs: _, ...rest } = FOR_BEN;
  await openReport([epic({ ...rest, counter: SUGGESTED })]);
  await row().findByText('Ben Ode (EM) suggests 16 Apr instead of 9 Apr');
  expect(row().getByText('Other date suggested')).toBeTruthy();
  expect(screen.getByRole('button', { name: '1 Waiting on you' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Sign/ })).toBeNull();
  expect(row().getByRole('link', { name: 'Answer on SHOP-1' })).toBeTruthy();
  expect(row().queryByRole('img', { name: /signed/ })).toBeNull();
});

test('a new baseline that is asked for says so beside the agreement', async () => {
  const ask = { by: 'ben', role: 'em' as const, source: 'duedate', on: DATE, at: 1 };
  await openReport([epic({ ...AGREED, ask })]);
  await row().findByText('Ben Ode (EM) asks to measure from 9 Apr from now on');
  expect(row().getByText('Agreed')).toBeTruthy();
  expect(row().getByText('7 days later than first')).toBeTruthy();
  expect(row().getByRole('link', { name: 'Answer on SHOP-1' })).toBeTruthy();
});

test('after a new baseline, slips say what they are measured from', async () => {
  await openReport([epic({ ...AGREED, baseline: 2 })]);
  expect(cells('.cell-state')?.textContent).toBe('Agreed7 days later than baseline 2');
  expect(cells('.cell-first')?.textContent).toBe('2 Aprbaseline 2');
});

test('an owner who has left is said to have, where somebody waits on them', async () => {
  await openReport([epic({})], {
    roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['gus'] } },
  });
  await row().findByText('Has left; an admin can replace them in the settings');
  expect(cells('.cell-waiting')?.textContent).toContain('Gus Gone (inactive) EM');
});

test('what was dropped is neither open nor done without an agreed date', async () => {
  const dropped = { statuses: ['99'], resolutions: [] };
  const open = epic({}, { status: '99' });
  const closed = epic({}, { id: '2', summary: 'Courier app', done: true, status: '99' });
  await openReport([open, closed], { dropped });
  await screen.findByText('No open epics.');
  fireEvent.click(screen.getByRole('button', { name: /done without an agreed date/ }));
  await screen.findByText('None is listed.');
  expect(screen.queryByText('Courier app')).toBeNull();
});
