import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { refuse } from '../../../../src/domain/refusal';
import { fake } from '../../testing/fake-bridge';
import { button, CHILDREN, done, jiraWithChildren, openPanel, sentCalls } from '../../testing/open-panel';
import { panelView, signoff } from '../../testing/panel-view';
import { counteredView, suggestion } from '../../testing/suggestions';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:00:00Z')));
afterEach(() => jest.restoreAllMocks());

const form = () => screen.findByRole('form', { name: 'Suggest another date' });
const date = () => screen.getByLabelText<HTMLInputElement>('Date');
const dateTo = (day: string) => fireEvent.input(date(), { target: { value: day } });
const own = suggestion({ by: 'priya', role: 'pm', suggests: '2027-04-02', reason: 'market', text: '' });

async function openForm() {
  fireEvent.click(button('Suggest another date'));
  await form();
}

test('suggests another date, why by one tap, and offers to undo it', async () => {
  const after = counteredView([own], { canTakeBack: true });
  await openPanel(panelView(), ({ name, payload }) => done(after, name === 'suggest' && payload.actionId));
  await openForm();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Another date')));
  dateTo('2027-04-02');
  fireEvent.click(screen.getByLabelText('Market'));
  fireEvent.input(screen.getByLabelText('Add a word'), { target: { value: ' the fair ' } });
  fireEvent.click(button('Suggest 2 Apr 2027'));
  await screen.findByText('You suggest 2 Apr instead of 9 Apr.');
  expect(sentCalls('suggest')).toMatchObject([
    {
      rev: 3,
      value: { source: 'duedate', canonical: '2027-04-09' },
      answers: null,
      day: '2027-04-02',
      without: [],
      reason: 'market',
      text: 'the fair',
    },
  ]);
  expect(screen.queryByRole('form')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(button('Suggest another date')));
  fireEvent.click(button(/^Undo/));
  await waitFor(() =>
    expect(sentCalls('undo')).toMatchObject([{ undone: sentCalls('suggest')[0]?.actionId }]),
  );
});

test('what was not sent is there again when the page comes back; cancelled, it is gone', async () => {
  await openPanel(panelView());
  await openForm();
  dateTo('2027-04-02');
  fireEvent.click(screen.getByLabelText('Market'));
  fireEvent.input(screen.getByLabelText('Add a word'), { target: { value: 'the fair' } });
  cleanup();

  await openPanel(panelView());
  await openForm();
  screen.getByText('What you began to write is back.');
  expect(date().value).toBe('2027-04-02');
  expect(screen.getByLabelText<HTMLInputElement>('Market').checked).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>('Add a word').value).toBe('the fair');
  fireEvent.click(button('Cancel'));
  await openForm();
  expect(date().value).toBe('');
  expect(screen.queryByText('What you began to write is back.')).toBeNull();
});

test('what somebody else began to write is not shown', async () => {
  await openPanel(panelView());
  await openForm();
  dateTo('2027-04-02');
  cleanup();
  await openPanel({ ...panelView(), me: 'leo' });
  await openForm();
  expect(date().value).toBe('');
});

test('says that it takes one’s own sign-off back, where there is one', async () => {
  await openPanel(panelView({ agreement: { signoffs: [signoff('priya', 'pm', '2027-04-09')] } }));
  await openForm();
  screen.getByText('This takes your own sign-off on 9 Apr 2027 back.');
});

test('says what is missing where it is missing, and sends nothing', async () => {
  await openPanel(panelView());
  await openForm();
  fireEvent.click(button('Suggest'));
  screen.getByText('Choose a date.');
  screen.getByText('Choose why.');
  await waitFor(() => expect(document.activeElement).toBe(date()));
  dateTo('2027-04-09');
  screen.getByText('That is the date already.');
  expect(screen.getByRole('radiogroup', { name: 'Why?' }).getAttribute('aria-invalid')).toBe('true');
  expect(sentCalls('suggest')).toEqual([]);
});

test('suggests the same date without some of the open children', async () => {
  await openPanel(panelView(), () => done(panelView()));
  await openForm();
  fireEvent.click(screen.getByLabelText('This date, without some of its children'));
  const list = screen.getByRole('group', { name: 'Leave out' });
  fireEvent.click(await within(list).findByLabelText('SHOP-51 Courier app'));
  fireEvent.click(within(list).getByLabelText('SHOP-53 Push messages'));
  within(list).getByText('2 of 3 left out');
  fireEvent.click(screen.getByLabelText('Scope'));
  fireEvent.click(button('Suggest 9 Apr 2027 without 2 children'));
  await waitFor(() =>
    expect(sentCalls('suggest')).toMatchObject([{ day: null, without: ['501', '503'], reason: 'scope' }]),
  );
});

test('children that cannot be read can be read again; an epic without any says so', async () => {
  await openPanel(panelView());
  fake.jira = (path) => {
    if (path.includes('search')) throw new Error('lost');
    return {};
  };
  await openForm();
  fireEvent.click(screen.getByLabelText('This date, without some of its children'));
  await screen.findByText('The children could not be read.');
  fake.jira = jiraWithChildren([]);
  fireEvent.click(button('Try again'));
  await screen.findByText('This epic has no open children that you may see.');
  expect(CHILDREN).toHaveLength(3);
});

test('keeps what was written when somebody else suggested first, shows theirs, and answers that', async () => {
  const theirs = counteredView([suggestion()], { canAccept: true });
  let attempts = 0;
  await openPanel(panelView(), () => {
    attempts += 1;
    if (attempts > 1) return done(theirs);
    const { by, suggests, value } = suggestion();
    return { ...refuse({ code: 'suggested-meanwhile', by, suggests, without: 0, value }), view: theirs };
  });
  await openForm();
  dateTo('2027-04-02');
  fireEvent.click(screen.getByLabelText('Market'));
  fireEvent.input(screen.getByLabelText('Add a word'), { target: { value: 'the fair' } });
  fireEvent.click(button('Suggest 2 Apr 2027'));
  await within(await form()).findByText(
    'Ben Ode suggested 16 Apr instead of 9 Apr in the meantime. Look at that first. Your words are still here.',
  );
  await screen.findByText('Ben Ode (EM) suggests 16 Apr instead of 9 Apr');
  expect(date().value).toBe('2027-04-02');
  expect(screen.getByLabelText('Market')).toHaveProperty('checked', true);
  expect(screen.getByLabelText('Add a word')).toHaveProperty('value', 'the fair');
  expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
  fireEvent.click(button('Suggest 2 Apr 2027'));
  await waitFor(() => expect(sentCalls('suggest')[1]).toMatchObject({ answers: 'suggestion-1' }));
});

test('keeps what was written when the date moves meanwhile, and says so', async () => {
  const moved = panelView({ date: '2027-04-23' });
  const yours = { source: 'duedate', canonical: '2027-04-09' };
  const jira = { source: 'duedate', canonical: '2027-04-23' };
  await openPanel(panelView(), () => ({ ...refuse({ code: 'date-moved', yours, jira }), view: moved }));
  await openForm();
  dateTo('2027-04-02');
  fireEvent.click(screen.getByLabelText('Other'));
  fireEvent.click(button('Suggest 2 Apr 2027'));
  await screen.findByText(/^The date moved while you were writing: it is 23 Apr now\./);
  expect(date().value).toBe('2027-04-02');
  screen.getByText('Instead of 23 Apr 2027');
});

test('a day that has passed is said to have', async () => {
  await openPanel(panelView());
  await openForm();
  dateTo('2027-03-15');
  await screen.findByText('This date has passed.');
  dateTo('2027-03-16');
  await screen.findByText('Instead of 9 Apr 2027');
});

test('what is written outlives a lost connection, and Escape leaves the form for the button that opened it', async () => {
  await openPanel(panelView(), () => {
    throw new Error('lost');
  });
  await openForm();
  dateTo('2027-04-02');
  fireEvent.click(screen.getByLabelText('Scope'));
  fireEvent.click(button('Suggest 2 Apr 2027'));
  await screen.findByRole('button', { name: 'Try again' });
  expect(date().value).toBe('2027-04-02');
  fireEvent.keyDown(date(), { key: 'Escape' });
  await waitFor(() => expect(document.activeElement).toBe(button('Suggest another date')));
});
