import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { calls, openReport, rowOf, tickingClock } from '../../testing/open-report';
import { EPICS, type Epic, sealOf, signed, verify } from '../../testing/report-world';
import type { Verify } from './entry';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => void tickingClock());
afterEach(() => jest.restoreAllMocks());

const EPIC: Epic = { id: '3', summary: 'Guest checkout', due: '2027-02-26' };
const SEAL = sealOf({ ...EPIC, signed: ['2027-02-26', '2027-02-26'], firstAgreed: '2027-02-26' });
/** A seal that was made for another epic. */
const COPIED = { seal: sealOf({ id: '9', summary: '', due: '', signed: ['2027-03-01', null] }) };
const SIGN = /^Sign 1 Mar, SHOP-5/;

function laterAnswered() {
  const waiting: ((result: unknown) => void)[] = [];
  return {
    answer: () => new Promise((resolve) => void waiting.push((result) => resolve({ ok: true, result }))),
    give: (result: unknown) => act(async () => waiting.shift()?.(result)),
  };
}

test('an epic that the app cannot write on is asked about in each reading, for it may have changed', async () => {
  const answer = () => ({ ok: true, result: [{ issueId: '3', seal: SEAL }] });
  const { readAgain } = openReport([EPIC], { answer, more: { uncopied: ['3'] } });
  await waitFor(() => expect(rowOf('SHOP-3')).toMatch('Agreed'));
  readAgain();
  await waitFor(() => expect(calls('repair')).toHaveLength(2));
  await waitFor(() => expect(screen.queryByText('Checking…')).toBeNull());
  expect(rowOf('SHOP-3')).toMatch('Agreed');
});

test('what could not be asked about is asked about in the next reading', async () => {
  let isBusy = true;
  const refusal = { code: 'jira-unavailable', retryAfterSeconds: 5 };
  const answer = () =>
    isBusy ? { ok: false, refusal } : { ok: true, result: [{ issueId: '3', seal: SEAL }] };
  const { readAgain } = openReport([EPIC], { answer, more: { uncopied: ['3'] } });
  await waitFor(() => expect(calls('repair')).toHaveLength(1));
  await waitFor(() => expect(screen.queryByText('Checking…')).toBeNull());
  isBusy = false;
  readAgain();
  await waitFor(() => expect(rowOf('SHOP-3')).toMatch('Agreed'));
});

test('a date that was agreed is not said to be done without, where the app cannot write on its epic', async () => {
  const done: Epic = { id: '9', summary: 'Shipped agreed', due: '2027-01-02', done: true };
  const seal = sealOf({ ...done, signed: ['2027-01-02', '2027-01-02'], firstAgreed: '2027-01-02' });
  openReport([...EPICS.slice(0, 1), done], {
    answer: () => ({ ok: true, result: [{ issueId: '9', seal }] }),
    more: { uncopied: ['9'] },
  });
  fireEvent.click(await screen.findByRole('button', { name: /done without an agreed date/ }));
  await screen.findByText('Shipped agreed');
  await waitFor(() => expect(screen.queryByText('Shipped agreed')).toBeNull());
});

test('an answer that was asked for before a sign-off does not take it back', async () => {
  const { answer, give } = laterAnswered();
  openReport([{ id: '5', summary: 'Clone', due: '2027-03-01', property: COPIED }], {
    answer: ({ name }) =>
      name === 'repair'
        ? answer()
        : { ok: true, result: { items: [signed('5', '2027-03-01')], undoUntil: 0 } },
  });
  await screen.findByText('Checking…');
  fireEvent.click(screen.getByRole('button', { name: SIGN }));
  await screen.findByText('You signed 1 Mar for SHOP-5. Agreed.');
  await give([{ issueId: '5', seal: null }]);
  await waitFor(() => expect(screen.queryByText('Checking…')).toBeNull());
  expect(rowOf('SHOP-5')).toMatch('Agreed');
  expect(screen.queryByRole('button', { name: SIGN })).toBeNull();
});

test('an answer that was asked for before a reading does not bring an old date back', async () => {
  const { answer, give } = laterAnswered();
  const epic: Epic = { id: '5', summary: 'Clone', due: '2027-03-01', property: COPIED };
  const { readAgain } = openReport([epic], { answer });
  await screen.findByText('Checking…');
  epic.due = '2027-03-22';
  readAgain();
  await waitFor(() => expect(rowOf('SHOP-5')).toMatch('22 Mar'));
  await give([{ issueId: '5', seal: null }]);
  // What was read meanwhile is asked about by itself.
  await waitFor(() => expect(calls('repair')).toHaveLength(2));
  expect(rowOf('SHOP-5')).toMatch('22 Mar');
});

test('where the key was replaced since the page was opened, the new one is asked for, and nothing seems unsigned', async () => {
  let isKnown = false;
  const judge: Verify = async (found, keys) =>
    new Map([...(await verify(found, keys))].filter(([, { rev }]) => isKnown || rev < 4));
  openReport([{ id: '1', summary: 'One', due: '2027-03-01', signed: ['2027-03-01', null] }], {
    answer: () => ({ ok: true, result: { items: [signed('1', '2027-03-01')], undoUntil: 0 } }),
    verify: judge,
  });
  await screen.findByText('One');
  fireEvent.click(screen.getByRole('button', { name: /^Sign 1 Mar, SHOP-1/ }));
  await screen.findByText(/You signed 1 Mar for SHOP-1/);
  expect(rowOf('SHOP-1')).not.toMatch('Nobody signed');
  isKnown = true;
  await waitFor(() => expect(calls('open')).toHaveLength(2));
});
