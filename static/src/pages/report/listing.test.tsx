import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { fake } from '../../testing/fake-bridge';
import { held, inPages, listedKeys, openReport, tickingClock } from '../../testing/open-report';
import { EPICS, type Epic, signed } from '../../testing/report-world';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => void tickingClock());
afterEach(() => jest.restoreAllMocks());

test('after Back and Forward a filter lists what fits it, not what was signed meanwhile', async () => {
  const { leadTo } = openReport(EPICS, {
    listed: 'tile=my-turn',
    answer: ({ name }) => ({
      ok: true,
      result: name === 'signMany' ? { items: [signed('1', '2027-03-01')], undoUntil: 0 } : [],
    }),
  });
  await screen.findByText('Guest checkout');
  fireEvent.click(screen.getByRole('button', { name: /^Sign 1 Mar, SHOP-1/ }));
  await screen.findByText('You signed 1 Mar for SHOP-1. Agreed.');
  expect(listedKeys()).toEqual(['SHOP-1']);
  leadTo('');
  await waitFor(() => expect(listedKeys().length).toBeGreaterThan(1));
  leadTo('tile=my-turn');
  await waitFor(() => expect(listedKeys()).toEqual([]));
  screen.getByRole('button', { name: '0 Waiting on you' });
});

/** Three a day, the third hundred of them read before the second. */
async function openOutOfOrder() {
  const epics = Array.from({ length: 300 }, (_, at): Epic => {
    const day = new Date(Date.UTC(2027, 1, 10 + Math.floor(at / 3))).toISOString().slice(0, 10);
    return { id: String(at + 1), summary: at < 100 ? 'First' : 'Late', due: day };
  });
  openReport(epics);
  const { until, release } = held();
  fake.jira = inPages(epics, (ids, all) => (ids.includes('101') ? until.then(all) : all()));
  await screen.findByText('SHOP-201');
  release();
  await screen.findByText(/of 300 epics have an agreed date/);
}

const numbers = () => listedKeys().map((key) => Number(key?.slice('SHOP-'.length)));
const inOrder = (some: number[]) => [...some].sort((a, b) => a - b);

test('what came in later than less pressing epics is offered to be put first', async () => {
  await openOutOfOrder();
  fireEvent.click(await screen.findByRole('button', { name: 'Put 100 more pressing first' }));
  await waitFor(() => expect(numbers()).toEqual(inOrder(numbers())));
});

test('that is offered also of what a filter leaves, where none of it was among the first', async () => {
  await openOutOfOrder();
  fireEvent.input(screen.getByLabelText('Search'), { target: { value: 'late' } });
  await screen.findByText('200 of 300 epics');
  fireEvent.click(await screen.findByRole('button', { name: 'Put 100 more pressing first' }));
  await waitFor(() => expect(numbers()[0]).toBe(101));
});

test.each([['SHOP-11'], ['SHOP-15']])(
  'the keyboard stays on %s of a long list when an epic above is done',
  async (key) => {
    const epics = Array.from(
      { length: 70 },
      (_, at): Epic => ({ id: String(at + 1), summary: `Epic ${at + 1}`, due: '2027-03-01' }),
    );
    const { readAgain } = openReport(epics);
    (await screen.findByRole('link', { name: key })).focus();
    expect(document.activeElement?.textContent).toBe(key);
    Object.assign(epics[0] as Epic, { done: true });
    readAgain();
    await waitFor(() => expect(screen.queryByRole('link', { name: 'SHOP-1' })).toBeNull());
    expect(document.activeElement?.textContent).toBe(key);
  },
);

test('on the roadmap, what was signed under a filter is on the chart as it is in the lanes', async () => {
  openReport(EPICS, {
    listed: 'tile=my-turn&roadmap=month',
    answer: ({ name }) => ({
      ok: true,
      result: name === 'signMany' ? { items: [signed('1', '2027-03-01')], undoUntil: 0 } : [],
    }),
  });
  await screen.findByRole('heading', { name: 'Roadmap 1' });
  fireEvent.click(screen.getByRole('button', { name: /^Sign 1 Mar, SHOP-1/ }));
  await screen.findByText('You signed 1 Mar for SHOP-1. Agreed.');
  screen.getByRole('heading', { name: 'Roadmap 1' });
  screen.getByRole('button', { name: /^Mar.*, Agreed: 1$/ });
});

test('the filters show what is chosen, also where no epic has it', async () => {
  openReport(EPICS, { listed: 'waiting=gus&goal=SHOP-90&priority=Low' });
  await screen.findByText('0 of 5 epics');
  const chosen = (label: string) =>
    screen.getByRole<HTMLSelectElement>('combobox', { name: label }).selectedOptions[0]?.textContent;
  await waitFor(() => expect(chosen('Waiting on')).toBe('Gus Gone (inactive)'));
  expect([chosen('Goal'), chosen('Priority')]).toEqual(['SHOP-90', 'Low']);
});
