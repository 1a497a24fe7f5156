import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { IssueField } from '../jira/detail';
import { EditableField } from './editable-field';

const sent: { path: string; body: unknown }[] = [];

beforeEach(() => {
  sent.length = 0;
  const people = [
    { accountId: 'ben', displayName: 'Ben Ode', accountType: 'atlassian' },
    { accountId: 'mia', displayName: 'Mia Second', accountType: 'atlassian' },
    { accountId: 'app', displayName: 'An app', accountType: 'app' },
  ];
  global.fetch = jest.fn().mockImplementation(async (path: string, { method, body }: RequestInit) => {
    if (method === 'PUT') sent.push({ path, body: JSON.parse(String(body)) });
    const text = method === 'PUT' ? '' : JSON.stringify(people);
    return { ok: true, status: 200, text: async () => text };
  });
});

async function edit(field: IssueField): Promise<void> {
  render(
    <EditableField issueKey="SHOP-1" field={field} onChanged={async () => {}}>
      <span>As it is</span>
    </EditableField>,
  );
  fireEvent.click(screen.getByRole('button', { name: `Edit ${field.name}` }));
}

const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });

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
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({ fields: { components: [{ id: '2' }, { id: '3' }] } });
});

test('several people can be ticked; one who is listed no more stays', async () => {
  const value = [{ accountId: 'gus', displayName: 'Gus Gone' }];
  await edit({ id: 'customfield_1', name: 'Managers', value, editor: 'people', choices: [] });
  expect((await box('Gus Gone')).checked).toBe(true);
  fireEvent.click(await box('Mia Second'));
  expect(screen.queryByRole('checkbox', { name: 'An app' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({ fields: { customfield_1: [{ accountId: 'gus' }, { accountId: 'mia' }] } });
});
