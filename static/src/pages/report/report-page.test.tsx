import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings';
import type { Item } from '../../../../src/domain/views/report';
import { PageProvider } from '../../page';
import { CONTEXT, fake, JiraError, type Sent } from '../../testing/fake-bridge';
import { BASE, EPICS, type Epic, jiraWith, sealOf, signed, verify } from '../../testing/report-world';
import { ReportPage } from './report-page';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-02-03T09:00:00Z')));
afterEach(() => jest.restoreAllMocks());

let movedSince: string | null = null;
const onAddress = jest.fn();
beforeEach(() => {
  movedSince = null;
});

/** Opens the report on these epics; `answer` is the backend's answer to all but `open`. */
async function openReport(
  epics: Epic[],
  answer: (call: Sent) => unknown = () => undefined,
  more: object = {},
  types: () => unknown = () => [{ id: '7' }],
) {
  fake.sent = [];
  fake.backend = (call) => (call.name === 'open' ? { ok: true, result: { ...BASE, ...more } } : answer(call));
  fake.jira = jiraWith(epics, types);
  render(
    <PageProvider context={CONTEXT}>
      <ReportPage
        verify={verify}
        isShown
        movedSince={movedSince}
        listed=""
        onAddress={onAddress}
        changed={0}
        onPainted={() => undefined}
        onSigned={() => undefined}
        onUndone={() => undefined}
      />
    </PageProvider>,
  );
}

const rowOf = (key: string) => screen.getByRole('link', { name: key }).closest('tr') as HTMLElement;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const listed = () =>
  screen
    .getAllByRole('link')
    .flatMap(({ textContent }) => (/^SHOP-\d+$/.test(textContent ?? '') ? [textContent] : []));

test('lists epics with state, turn and slip, and trusts no seal of another epic', async () => {
  await openReport(EPICS);
  await screen.findByText('1 of 5 epics have an agreed date. 1 moved in the last 7 days. 1 waits on you.');
  expect(listed()).toEqual(['SHOP-4', 'SHOP-2', 'SHOP-1', 'SHOP-5', 'SHOP-3']);
  expect(rowOf('SHOP-4').textContent).toMatch(/14 days overdue/);
  // Some copies say something else than their seals: they are asked about.
  await waitFor(() => expect(fake.sent.some(({ name }) => name === 'repair')).toBe(true));
  await waitFor(() => expect(screen.queryByText('Checking…')).toBeNull());
  expect(rowOf('SHOP-2').textContent).toMatch(/Changed since agreed.*7 days later/);
  expect(rowOf('SHOP-2').textContent).toMatch(/\+7 days.*7 days later.*automation · 2 days ago/);
  expect(rowOf('SHOP-3').textContent).toMatch('Agreed');
  expect(rowOf('SHOP-5').textContent).toMatch('Nobody signed');
});

test('an epic that the app cannot write on is asked about, and shown as it is', async () => {
  const epic: Epic = { id: '3', summary: 'Guest checkout', due: '2027-02-26' };
  const seal = sealOf({ ...epic, signed: ['2027-02-26', '2027-02-26'], firstAgreed: '2027-02-26' });
  const repaired = () => ({ ok: true, result: [{ issueId: '3', seal }] });
  await openReport([epic], repaired, { uncopied: ['3'] });
  await waitFor(() => expect(rowOf('SHOP-3').textContent).toMatch('Agreed'));
  expect(fake.sent.filter(({ name }) => name === 'repair')).toHaveLength(1);
});

test('of what is listed it is said how much is for later, which no tile counts', async () => {
  const near: Epic = { id: '1', summary: 'Pay by card', due: '2027-02-26' };
  await openReport([near, { id: '2', summary: 'Pay in instalments', due: '2028-06-01', notBegun: true }]);
  await screen.findByText('Pay by card');
  fireEvent.click(await screen.findByRole('button', { name: '1 Never agreed' }));
  await screen.findByText('2 of 2 epics, 1 of them later');
});

test('tiles, states and search filter; what is listed is counted', async () => {
  await openReport(EPICS);
  await screen.findByText('Guest checkout');
  fireEvent.click(button('1 Changed'));
  expect(listed()).toEqual(['SHOP-2']);
  expect(screen.getByText('1 of 5 epics')).toBeTruthy();
  fireEvent.click(button('Clear filters'));
  fireEvent.input(screen.getByLabelText('Search'), { target: { value: 'order hist' } });
  expect(listed()).toEqual(['SHOP-3']);
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement).toBe(screen.getByLabelText('Search'));
});

test('column heads sort, and say so', async () => {
  await openReport(EPICS);
  await screen.findByText('Guest checkout');
  fireEvent.click(button('Date'));
  expect(listed()).toEqual(['SHOP-4', 'SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-5']);
  expect(screen.getByRole('columnheader', { name: 'Date' }).getAttribute('aria-sort')).toBe('ascending');
});

test('signs an epic in its row, keeps the row where it is, and undoes', async () => {
  await openReport(EPICS, (call) =>
    call.name === 'signMany'
      ? { ok: true, result: { items: [signed('1', '2027-03-01')], undoUntil: 0 } }
      : {
          ok: true,
          result: {
            items: [{ issueId: '1', ok: true, actionId: 'x', seal: sealOf(EPICS[0] as Epic, 5) }],
            undoUntil: 0,
          },
        },
  );
  await screen.findByText('Guest checkout');
  button('Sign 1 Mar, SHOP-1 Guest checkout').focus();
  fireEvent.click(button('Sign 1 Mar, SHOP-1 Guest checkout'));
  await screen.findByText('You signed 1 Mar for SHOP-1. Agreed.');
  const [call] = fake.sent.filter(({ name }) => name === 'signMany');
  expect(call?.payload.items).toMatchObject([
    { issueId: '1', rev: 3, value: { source: 'duedate', canonical: '2027-03-01' }, period: '2027-03-01' },
  ]);
  expect(rowOf('SHOP-1').textContent).toMatch('Agreed');
  expect(listed().indexOf('SHOP-1')).toBe(2);
  expect(document.activeElement?.textContent).toBe('SHOP-1');

  // Of what somebody types, the keys undo the typing.
  fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'z', ctrlKey: true });
  expect(button(/^Undo/).getAttribute('aria-keyshortcuts')).toMatch('Control+Z');
  fireEvent.keyDown(document.activeElement as Element, { key: 'z', ctrlKey: true });
  await screen.findByText('Undone: your sign-off is taken back.');
  expect(rowOf('SHOP-1').textContent).toMatch('Partly signed');
});

test('signs many at once; refused ones say why, and are chosen anew by who has seen the new date', async () => {
  const moved: Item = {
    issueId: '2',
    ok: false,
    refusal: {
      code: 'date-moved',
      yours: { source: 'duedate', canonical: '2027-04-09' },
      jira: { source: 'duedate', canonical: '2027-04-16' },
    },
    jira: { source: 'duedate', canonical: '2027-04-16' },
  };
  await openReport(EPICS, () => ({
    ok: true,
    result: { items: [signed('1', '2027-03-01'), moved], undoUntil: 0 },
  }));
  await screen.findByText('Guest checkout');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select SHOP-1' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select SHOP-2' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Sign 2 dates' }));
  await screen.findByText(/You signed 1 Mar for SHOP-1. Agreed. 1 was not signed; the list says why./);
  expect(rowOf('SHOP-2').textContent).toMatch(/Jira now shows 16 Apr/);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select SHOP-2' }).checked).toBe(false);
  expect(screen.queryByRole('button', { name: /^Sign \d+ dates?$/ })).toBeNull();
  expect(button('Sign 16 Apr, SHOP-2 Pay in instalments')).toBeTruthy();
});

test('adopting existing dates signs all that is listed, in calls that the backend takes', async () => {
  const many = Array.from(
    { length: 45 },
    (_, index): Epic => ({ id: String(100 + index), summary: 'Epic', due: '2027-03-01' }),
  );
  await openReport(many, ({ payload }) => {
    const items = payload.items as { issueId: string }[];
    return {
      ok: true,
      result: { items: items.map(({ issueId }) => signed(issueId, '2027-03-01')), undoUntil: 0 },
    };
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Adopt existing dates (45)' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Sign 45 dates' }));
  await screen.findByText('You signed 45 dates. 45 are agreed now.');
  const sizes = fake.sent
    .filter(({ name }) => name === 'signMany')
    .map(({ payload }) => (payload.items as []).length);
  expect(sizes).toEqual([20, 20, 5]);
});

test('a lost answer is asked for again with the same action', async () => {
  let isLost = true;
  await openReport(EPICS, () => {
    if (isLost) throw new Error('no answer');
    return { ok: true, result: { items: [signed('1', '2027-03-01')], undoUntil: 0 } };
  });
  await screen.findByText('Guest checkout');
  fireEvent.click(button(/^Sign 1 Mar/));
  await screen.findByText(/No answer came for 1 date/);
  isLost = false;
  fireEvent.click(button('Try again'));
  await screen.findByText(/You signed 1 Mar for SHOP-1/);
  const ids = fake.sent
    .filter(({ name }) => name === 'signMany')
    .map(({ payload }) => (payload.items as { actionId: string }[])[0]?.actionId);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});

test('epics done without an agreed date come on request', async () => {
  const shipped: Epic = { id: '8', summary: 'Shipped unagreed', due: '2027-01-02', done: true };
  const agreed: Epic = {
    id: '9',
    summary: 'Shipped agreed',
    due: '2027-01-02',
    done: true,
    signed: ['2027-01-02', '2027-01-02'],
    firstAgreed: '2027-01-02',
  };
  await openReport([...EPICS, shipped, agreed]);
  await screen.findByText('Guest checkout');
  expect(screen.queryByText('Shipped unagreed')).toBeNull();
  fireEvent.click(button(/done without an agreed date/));
  await screen.findByText('Shipped unagreed');
  expect(screen.queryByText('Shipped agreed')).toBeNull();
});

test('says what is the matter where there is nothing to list', async () => {
  await openReport([]);
  await screen.findByText('No open epics.');
});

test('says so where the project has no type of issue at the level of epics', async () => {
  await openReport([], undefined, {}, () => []);
  await screen.findByText('This project has no epics');
});

test('a project that may not be seen is said to be so, and can be tried again', async () => {
  await openReport(EPICS, undefined, {}, () => {
    throw new JiraError(404);
  });
  await screen.findByText('You may not see this project');
  expect(button('Try again')).toBeTruthy();
});

test('begins with who is who, where nobody has set the project up', async () => {
  await openReport(EPICS, undefined, { settings: DEFAULT_SETTINGS, isProjectAdmin: true });
  const hint = (await screen.findByText(/Who is the PM here/)).closest('.message') as HTMLElement;
  fireEvent.click(within(hint).getByRole('button', { name: 'Open the settings' }));
  expect(fake.visited).toContain('settings of SHOP');
});

test('what moved since a day is listed alone, of what is for later too', async () => {
  movedSince = '2027-02-01';
  const later: Epic = {
    id: '6',
    summary: 'Next year',
    due: '2028-04-09',
    signed: [null, null],
    moved: ['person', '2028-04-02', '2028-04-09', Date.parse('2027-02-02T10:00:00Z') / 1000],
  };
  await openReport([...EPICS, later]);
  await screen.findByText('Moved since Mon 1 Feb');
  expect(listed()).toEqual(['SHOP-2', 'SHOP-6']);
  fireEvent.click(button('Clear filters'));
  expect(onAddress).toHaveBeenLastCalledWith({ movedSince: null, listed: '' }, 'push');
});

test('how far a date moved in all is asked of Jira in one call; where it does not tell, that is said', async () => {
  movedSince = '2027-02-01';
  const moved = EPICS.filter((epic) => epic.moved);
  await openReport(['7', '8'].flatMap((id) => moved.map((epic) => ({ ...epic, id }))));
  const { jira } = fake;
  const asked: unknown[] = [];
  fake.jira = (path, sent) => {
    if (!path.includes('changelog')) return jira(path, sent);
    asked.push(sent);
    throw new JiraError(403);
  };
  await waitFor(() => expect(screen.getAllByText('earlier moves not read')).toHaveLength(2));
  expect(asked).toEqual([{ issueIdsOrKeys: ['7', '8'], fieldIds: ['duedate'] }]);
});

describe('copying what is listed as text', () => {
  const write = jest.fn();
  beforeEach(() =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true }),
  );

  test('one line per epic, as filtered', async () => {
    await openReport(EPICS);
    fireEvent.click(await screen.findByRole('button', { name: /1\s*Changed/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Copy as text' }));
    await screen.findByText('Copied 1 line');
    expect(write).toHaveBeenCalledWith(
      'SHOP-2 Pay in instalments · 9 Apr 2027 · Changed since agreed, 7 days later · waits on Ben Ode (EM) · https://shop.example.com/browse/SHOP-2',
    );
  });

  test('by hand where the browser does not let the page', async () => {
    write.mockRejectedValueOnce(new Error('not allowed'));
    await openReport(EPICS);
    fireEvent.click(await screen.findByRole('button', { name: 'Copy as text' }));
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: /does not let this page copy/,
    });
    expect(box.value.split('\n')).toHaveLength(5);
    expect([document.activeElement, box.selectionStart, box.selectionEnd]).toEqual([
      box,
      0,
      box.value.length,
    ]);
    fireEvent.click(button('Close'));
    expect(screen.queryByRole('textbox', { name: /does not let/ })).toBeNull();
  });
});
