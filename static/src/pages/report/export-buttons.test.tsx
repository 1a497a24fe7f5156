import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { fake } from '../../testing/fake-bridge';
import { held, inPages, openReport, tickingClock } from '../../testing/open-report';
import { type Epic, jiraWith } from '../../testing/report-world';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

let saved: { name: string; file: Blob }[];
beforeEach(() => {
  tickingClock();
  saved = [];
  let file = new Blob();
  URL.createObjectURL = (made) => {
    file = made as Blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, file });
  });
});
afterEach(() => jest.restoreAllMocks());

const textOf = (file: Blob) =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(file);
  });

/** Presses a button once it is there to be pressed. */
async function press(name: string): Promise<void> {
  const button = () => screen.getByRole<HTMLButtonElement>('button', { name });
  await waitFor(() => expect(button().disabled).toBe(false));
  fireEvent.click(button());
}

test('both files come where both were asked for while names are awaited', async () => {
  const signers = { people: ['late1', 'late2'], pm: null, em: [0] } as never;
  const epic: Epic = {
    id: '1',
    summary: 'One',
    due: '2027-03-01',
    claims: signers,
    signed: ['2027-03-01', null],
  };
  openReport([epic]);
  const jira = jiraWith([epic], () => [{ id: '7' }]);
  const named: (() => void)[] = [];
  fake.jira = (path, sent) =>
    path.includes('user/bulk')
      ? new Promise((resolve) => void named.push(() => resolve({ values: [] })))
      : jira(path, sent);
  await screen.findByText('One');
  await press('Download CSV');
  await press('Download JSON');
  await waitFor(async () => {
    await act(async () => named.shift()?.());
    expect(saved.map(({ name }) => name.split('.')[1])).toEqual(['csv', 'json']);
  });
});

test('a file that is asked for while epics are read waits for all of them', async () => {
  const epics = Array.from(
    { length: 150 },
    (_, at): Epic => ({ id: String(at + 1), summary: `Epic ${at + 1}`, due: '2027-03-01' }),
  );
  openReport(epics);
  const { until, release } = held();
  fake.jira = inPages(epics, (_, all) => until.then(all));
  await screen.findByText(/100 of 150 epics read/);
  await press('Download CSV');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Download CSV' }).ariaBusy).toBe('true'));
  expect(saved).toEqual([]);
  release();
  await waitFor(() => expect(saved).toHaveLength(1));
  const text = String(await textOf(saved[0]?.file ?? new Blob()));
  expect(text.trimEnd().split('\r\n')).toHaveLength(151);
});
