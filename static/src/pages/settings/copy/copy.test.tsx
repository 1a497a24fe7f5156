import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { refuse } from '../../../../../src/domain/refusal';
import { draftOf } from '../../../../../src/domain/settings-draft';
import type { SettingsView } from '../../../../../src/domain/views/settings';
import { PageProvider } from '../../../page';
import { CONTEXT, fake, type Sent } from '../../../testing/fake-bridge';
import { fakeSettings, sent, settingsView } from '../../../testing/settings-view';
import { SettingsPage } from '../settings-page';

jest.mock('../../../bridge', () => jest.requireActual('../../../testing/fake-bridge'));

async function openSettings(view: SettingsView, answer: (call: Sent) => unknown = () => undefined) {
  fakeSettings(view, answer);
  render(
    <PageProvider context={CONTEXT}>
      <SettingsPage />
    </PageProvider>,
  );
  await screen.findByText('Product manager');
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const copied = {
  draft: { ...draftOf(settingsView({ samePerson: true }).settings) },
  unmatched: { components: ['Payments', 'Trust'], statuses: ['Cancelled'], fields: ['Launch'] },
};
const page = (ids: number[], isLast: boolean) => ({
  values: ids.map((id) => ({ id: String(id), key: `P${id}`, name: `Project ${id}` })),
  isLast,
});

async function openCopy(search: (query: URLSearchParams) => unknown, answer?: (call: Sent) => unknown) {
  await openSettings(settingsView(), answer);
  const { jira } = fake;
  fake.jira = (path) =>
    path.includes('project/search') ? search(new URLSearchParams(path.split('?')[1])) : jira(path);
  press('Copy from another project');
}

test('another project’s settings become the draft; nothing is saved, and it can be undone', async () => {
  await openCopy(
    () => page([10000, 2], true),
    () => ({ ok: true, result: copied }),
  );
  fireEvent.click(screen.getByLabelText('People can take an empty role'));
  expect(screen.queryByRole('button', { name: 'Copy: Project 10000' })).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: 'Copy: Project 2' }));
  await screen.findByText('Copied from Project 2. Look it over, then save.');
  screen.getByText(
    'Left out, for this project has no match: components Payments and Trust; status Cancelled; field Launch.',
  );
  expect(sent('copyFrom')).toEqual([{ projectId: '2' }]);
  expect(sent('save')).toEqual([]);
  expect(screen.getByLabelText('One person can sign for both roles')).toHaveProperty('checked', true);
  expect(screen.getByLabelText('People can take an empty role')).toHaveProperty('checked', true);
  press('Undo');
  expect(screen.getByLabelText('One person can sign for both roles')).toHaveProperty('checked', false);
  expect(screen.getByLabelText('People can take an empty role')).toHaveProperty('checked', false);
});

test('projects are found by name, and read page by page', async () => {
  const asked: string[] = [];
  await openCopy((query) => {
    asked.push(`${query.get('action')} ${query.get('query')} from ${query.get('startAt')}`);
    return query.get('startAt') === '0' ? page([10000, 2], false) : page([3], true);
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Show more projects' }));
  await screen.findByRole('button', { name: 'Copy: Project 3' });
  screen.getByRole('button', { name: 'Copy: Project 2' });
  fireEvent.input(screen.getByLabelText('Find a project that you administer'), { target: { value: 'atl' } });
  await waitFor(() => expect(asked).toEqual(['edit null from 0', 'edit null from 2', 'edit atl from 0']));
});

test('says where there is nothing to copy from, and where Jira does not answer', async () => {
  let fails = true;
  await openCopy(() => {
    if (fails) throw new Error('500');
    return page([10000], true);
  });
  await screen.findByText('Jira did not list your projects.');
  fails = false;
  press('Try again');
  await screen.findByText('You administer no other project.');
});

test('a refusal is told beside the list, and the draft stays', async () => {
  await openCopy(
    () => page([2], true),
    () => refuse({ code: 'not-admin' }),
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Copy: Project 2' }));
  await screen.findByText('Only project admins can change these settings.');
  expect(screen.queryByText('Unsaved changes')).toBeNull();
});
