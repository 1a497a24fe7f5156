import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { fake, JiraError } from '../../testing/fake-bridge';
import { held, inPages, openReport, tickingClock } from '../../testing/open-report';
import { BASE, EPICS, type Epic, jiraWith } from '../../testing/report-world';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

let clock: { now: number };
beforeEach(() => {
  clock = tickingClock();
});
afterEach(() => jest.restoreAllMocks());

const epicAt = (_: unknown, at: number): Epic => ({
  id: String(at + 1),
  summary: `Epic ${at + 1}`,
  due: '2027-03-01',
});
const MANY = Array.from({ length: 150 }, epicAt);
const refused = () => {
  throw new JiraError(403);
};
const whole = (epics: readonly Epic[]) => inPages(epics, (_, all) => all());
const missing = () => screen.queryByText('50 epics are missing here');

test('an epic that is gone when what was missing is read again is listed no more', async () => {
  const { readAgain } = openReport(MANY);
  fake.jira = whole(MANY);
  await screen.findByText(/of 150 epics have an agreed date/);
  fake.jira = inPages(MANY, refused);
  readAgain();
  await screen.findByText('50 epics are missing here');
  fake.jira = whole(MANY.slice(0, 125));
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText(/25 epics are no longer visible to you/);
  await screen.findByText(/of 125 epics have an agreed date/);
});

test('what is tried again and fails after a newer reading says nothing of what that one has read', async () => {
  openReport(MANY);
  fake.jira = inPages(MANY, refused);
  await screen.findByText('50 epics are missing here');
  let fail: (error: unknown) => void = () => undefined;
  fake.jira = inPages(
    MANY,
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(missing()).toBeNull());
  fake.jira = whole(MANY);
  // The person comes back to the tab two minutes later.
  clock.now += 120_000;
  fireEvent(document, new Event('visibilitychange'));
  await screen.findByText(/of 150 epics have an agreed date/);
  await act(async () => fail(new JiraError(403)));
  expect(missing()).toBeNull();
});

test('a project is not said to be empty while it is read, where the app did not answer at first', async () => {
  let isLost = true;
  openReport(EPICS);
  fake.backend = () => {
    if (isLost) throw new Error('no answer');
    return { ok: true, result: BASE };
  };
  const again = await screen.findByRole('button', { name: 'Try again' });
  isLost = false;
  const jira = jiraWith(EPICS, () => [{ id: '7' }]);
  const { until, release } = held();
  fake.jira = (path, sent) =>
    (sent as { jql?: string } | undefined)?.jql ? until.then(() => jira(path, sent)) : jira(path, sent);
  fireEvent.click(again);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull());
  expect(screen.queryByText('No open epics.')).toBeNull();
  await act(async () => release());
  await screen.findByText('Guest checkout');
});
