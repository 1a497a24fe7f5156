import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { DeleteField } from './delete-field';

const fields = [
  { id: 'summary', name: 'Summary', custom: false },
  { id: 'customfield_1', name: 'Launch', custom: true },
  { id: 'customfield_2', name: 'Outcome', custom: true },
];

let deleted: string[];
let refused: boolean;

beforeEach(() => {
  deleted = [];
  refused = false;
  global.fetch = jest.fn().mockImplementation(async (path: string, { method }: RequestInit) => {
    if (method === 'DELETE' && refused)
      return { ok: false, status: 403, text: async () => '{"errorMessages":["Only administrators."]}' };
    if (method === 'DELETE') deleted.push(path);
    const left = fields.filter(({ id }) => !deleted.some((one) => one.endsWith(`/field/${id}`)));
    return { ok: true, status: 200, text: async () => JSON.stringify(left) };
  });
});

async function choose(name: string, confirmed: boolean): Promise<void> {
  window.confirm = jest.fn(() => confirmed);
  render(<DeleteField />);
  const select = await screen.findByRole('combobox', { name: 'Custom field' });
  expect(screen.queryByRole('option', { name: /Summary/ })).toBeNull();
  const { value } = screen.getByRole<HTMLOptionElement>('option', { name });
  fireEvent.change(select, { target: { value } });
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
}

test('a custom field is deleted once that was confirmed, and is listed no more', async () => {
  await choose('Launch (customfield_1)', true);
  await waitFor(() => expect(screen.queryByRole('option', { name: /Launch/ })).toBeNull());
  expect(deleted).toEqual(['/local/jira/rest/api/3/field/customfield_1']);
  expect(screen.getByRole('option', { name: /Outcome/ })).toBeTruthy();
});

test('without a yes nothing is deleted', async () => {
  await choose('Launch (customfield_1)', false);
  expect(window.confirm).toHaveBeenCalledWith('Delete Launch (customfield_1) with its values on all issues?');
  expect(deleted).toEqual([]);
});

test('a refusal is told in Jira’s words', async () => {
  refused = true;
  await choose('Launch (customfield_1)', true);
  expect((await screen.findByRole('alert')).textContent).toContain('Only administrators.');
  expect(screen.getByRole('option', { name: /Launch/ })).toBeTruthy();
});
