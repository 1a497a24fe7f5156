import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { JiraError, type Sent } from '../../testing/fake-bridge';
import { calls, openReport, rowOf, tickingClock } from '../../testing/open-report';
import { EPICS, type Epic, signed } from '../../testing/report-world';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => void tickingClock());
afterEach(() => jest.restoreAllMocks());

const copies = (): Epic[] => EPICS.map((epic) => ({ ...epic }));
const sentIn = ({ payload }: Sent) => payload.items as { issueId: string; value: { canonical: string } }[];
const done = (...items: unknown[]) => ({ ok: true, result: { items, undoUntil: 0 } });

test('a date that moved after its epic was chosen is no longer chosen: nobody signs what they have not seen', async () => {
  const epics = copies();
  const { readAgain } = openReport(epics, { answer: () => done() });
  await screen.findByText('Guest checkout');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select SHOP-1' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select SHOP-4' }));
  await screen.findByRole('button', { name: 'Sign 2 dates' });
  Object.assign(epics[0] as Epic, { due: '2027-09-30' });
  readAgain();
  fireEvent.click(await screen.findByRole('button', { name: 'Sign 1 date' }));
  await waitFor(() => expect(calls('signMany')).toHaveLength(1));
  expect(calls('signMany').flatMap(sentIn)).toMatchObject([
    { issueId: '4', value: { canonical: '2027-01-20' } },
  ]);
  expect(rowOf('SHOP-1')).toMatch('30 Sep');
});

test('what is adopted tells how many of the dates have passed; Escape leaves it', async () => {
  openReport(EPICS);
  const adopt = await screen.findByRole('button', { name: 'Adopt existing dates (3)' });
  adopt.focus();
  fireEvent.click(adopt);
  const text = await screen.findByText(/^3 epics have a date that you have not signed, 1 of them overdue\. /);
  fireEvent.keyDown(text, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Sign 3 dates' })).toBeNull());
  expect(document.activeElement).toBe(adopt);
});

test('what was signed is told, and can be undone, also where its epic has left the list meanwhile', async () => {
  const epics = copies();
  let answer: () => void = () => undefined;
  const { readAgain } = openReport(epics, {
    answer: ({ name }) =>
      name === 'signMany'
        ? new Promise((resolve) => {
            answer = () => resolve(done(signed('1', '2027-03-01')));
          })
        : { ok: true, result: [] },
  });
  await screen.findByText('Guest checkout');
  fireEvent.click(screen.getByRole('button', { name: /^Sign 1 Mar, SHOP-1/ }));
  await waitFor(() => expect(calls('signMany')).toHaveLength(1));
  Object.assign(epics[0] as Epic, { done: true });
  readAgain();
  await waitFor(() => expect(screen.queryByText('Guest checkout')).toBeNull());
  await act(async () => answer());
  await screen.findByText('You signed 1 Mar for SHOP-1. Agreed.');
  screen.getByRole('button', { name: /^Undo/ });
  expect(screen.queryByText('Guest checkout')).toBeNull();
});

test('a date that nobody answered for is still told of when another one is signed', async () => {
  openReport(EPICS, {
    answer(call) {
      if (call.name !== 'signMany') return { ok: true, result: [] };
      if (sentIn(call)[0]?.issueId === '1') throw new JiraError(500);
      return done(signed('2', '2027-04-09'));
    },
  });
  await screen.findByText('Guest checkout');
  fireEvent.click(screen.getByRole('button', { name: /^Sign 1 Mar, SHOP-1/ }));
  await screen.findByText(/No answer came for 1 date/);
  fireEvent.click(screen.getByRole('button', { name: /^Sign 9 Apr, SHOP-2/ }));
  await screen.findByText(/You signed 9 Apr for SHOP-2/);
  screen.getByText(/No answer came for 1 date/);
});

test('the keyboard that was on “Stop” goes on from the last of the epics', async () => {
  const many = Array.from(
    { length: 50 },
    (_, at): Epic => ({ id: String(100 + at), summary: 'Epic', due: '2027-03-01' }),
  );
  const waiting: (() => void)[] = [];
  openReport(many, {
    answer(call) {
      if (call.name !== 'signMany') return { ok: true, result: [] };
      const answer = done(...sentIn(call).map(({ issueId }) => signed(issueId, '2027-03-01')));
      return new Promise((resolve) => void waiting.push(() => resolve(answer)));
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Adopt existing dates (50)' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Sign 50 dates' }));
  const stop = await screen.findByRole('button', { name: 'Stop' });
  stop.focus();
  fireEvent.click(stop);
  await waitFor(() => expect(waiting).toHaveLength(3));
  for (const answer of waiting) await act(async () => answer());
  await screen.findByText(/You signed 50 dates/);
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^SHOP-1\d\d$/));
});
