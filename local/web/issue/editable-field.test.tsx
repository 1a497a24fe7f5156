import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { SessionView } from '../../web-api';
import type { IssueField } from '../jira/detail';
import { createShell, ShellContext } from '../state/session';
import { EditableField } from './editable-field';

const sent: { path: string; body: unknown }[] = [];

const ANSWERS: Record<string, unknown> = {
  '/user/search': [
    { accountId: 'ben', displayName: 'Ben Ode', accountType: 'atlassian' },
    { accountId: 'mia', displayName: 'Mia Second', accountType: 'atlassian' },
    { accountId: 'app', displayName: 'An app', accountType: 'app' },
  ],
  '/groups/picker': {
    groups: [
      { groupId: 'g1', name: 'checkout-engineers' },
      { groupId: 'g2', name: 'payments-engineers' },
    ],
  },
  '/local/teams': { teams: [{ id: 't1', name: 'Checkout' }] },
};

beforeEach(() => {
  sent.length = 0;
  global.fetch = jest.fn().mockImplementation(async (path: string, { method, body }: RequestInit) => {
    if (method === 'PUT') sent.push({ path, body: JSON.parse(String(body)) });
    const asked = Object.keys(ANSWERS).find((part) => path.includes(part));
    return { ok: true, status: 200, text: async () => (asked ? JSON.stringify(ANSWERS[asked]) : '') };
  });
});

const shell = createShell({ locale: 'en-GB', timeZone: 'Asia/Tokyo' } as SessionView, 'light');

async function edit(field: Omit<IssueField, 'choices'> & Partial<IssueField>): Promise<void> {
  render(
    <ShellContext.Provider value={shell}>
      <EditableField issueKey="SHOP-1" field={{ choices: [], ...field }} onChanged={async () => {}}>
        <span>As it is</span>
      </EditableField>
    </ShellContext.Provider>,
  );
  fireEvent.click(screen.getByRole('button', { name: `Edit ${field.name}` }));
}

/** What is sent to Jira for the field when it is saved. */
async function saved(id: string): Promise<unknown> {
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  const [{ body } = { body: null }] = sent;
  return (body as { fields: Record<string, unknown> } | null)?.fields[id];
}

const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });
const list = (name: string) => screen.findByRole<HTMLSelectElement>('combobox', { name });

test('any number of a field’s choices can be ticked', async () => {
  const choices = [
    { id: '1', name: 'Checkout' },
    { id: '2', name: 'Orders' },
    { id: '3', name: 'Search' },
  ];
  const value = [{ id: '1', name: 'Checkout' }];
  await edit({ id: 'components', name: 'Components', value, editor: 'choices', choices });
  expect(document.activeElement).toBe(await box('Checkout'));
  expect((await box('Checkout')).checked).toBe(true);
  fireEvent.click(await box('Checkout'));
  fireEvent.click(await box('Orders'));
  fireEvent.click(await box('Search'));
  expect(await saved('components')).toEqual([{ id: '2' }, { id: '3' }]);
});

test('several people can be ticked; one who is listed no more stays', async () => {
  const value = [{ accountId: 'gus', displayName: 'Gus Gone' }];
  await edit({ id: 'customfield_1', name: 'Managers', value, editor: 'people' });
  expect((await box('Gus Gone')).checked).toBe(true);
  fireEvent.click(await box('Mia Second'));
  expect(screen.queryByRole('checkbox', { name: 'An app' })).toBeNull();
  expect(await saved('customfield_1')).toEqual([{ accountId: 'gus' }, { accountId: 'mia' }]);
});

test('a date-time is shown and taken in the time zone of whoever acts', async () => {
  const value = '2027-04-03T07:00:00.000+0900';
  await edit({ id: 'customfield_1', name: 'Launch', value, editor: 'moment' });
  const input = screen.getByLabelText<HTMLInputElement>('Launch', { selector: 'input' });
  expect(document.activeElement).toBe(input);
  expect(input.value).toBe('2027-04-03T07:00');
  fireEvent.input(input, { target: { value: '2027-04-05T09:30' } });
  expect(await saved('customfield_1')).toBe('2027-04-05T09:30:00.000+0900');
});

const choices = [
  { id: '1', name: '2027-Q3' },
  { id: '2', name: 'Q4 2027' },
];
const quarter = { id: 'customfield_1', name: 'Quarter', editor: 'option' as const, choices };

test('one of the options of a select list is chosen', async () => {
  await edit({ ...quarter, value: { id: '1', value: '2027-Q3' } });
  expect((await list('Quarter')).value).toBe('1');
  fireEvent.change(await list('Quarter'), { target: { value: '2' } });
  expect(await saved('customfield_1')).toEqual({ id: '2' });
});

test('none of the options of a select list is chosen', async () => {
  await edit({ ...quarter, value: { id: '1', value: '2027-Q3' } });
  fireEvent.change(await list('Quarter'), { target: { value: '' } });
  expect(await saved('customfield_1')).toBeNull();
});

test('a team is chosen by its name and sent by its id', async () => {
  await edit({ id: 'customfield_1', name: 'Team', value: null, editor: 'team' });
  expect(document.activeElement).toBe(await list('Team'));
  await screen.findByRole('option', { name: 'Checkout' });
  fireEvent.change(await list('Team'), { target: { value: 't1' } });
  expect(await saved('customfield_1')).toBe('t1');
});

test('a group is chosen by its name and sent by its id', async () => {
  const value = { groupId: 'g2', name: 'payments-engineers' };
  await edit({ id: 'customfield_1', name: 'Group', value, editor: 'group' });
  expect((await list('Group')).value).toBe('g2');
  await screen.findByRole('option', { name: 'checkout-engineers' });
  fireEvent.change(await list('Group'), { target: { value: 'g1' } });
  expect(await saved('customfield_1')).toEqual({ groupId: 'g1' });
});

test('any number of groups can be ticked', async () => {
  const value = [{ groupId: 'g2', name: 'payments-engineers' }];
  await edit({ id: 'customfield_1', name: 'Groups', value, editor: 'groups' });
  expect((await box('payments-engineers')).checked).toBe(true);
  fireEvent.click(await box('checkout-engineers'));
  expect(await saved('customfield_1')).toEqual([{ groupId: 'g1' }, { groupId: 'g2' }]);
});
