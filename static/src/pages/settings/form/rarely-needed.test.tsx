import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { refuse } from '../../../../../src/domain/refusal';
import type { Findings, SettingsView } from '../../../../../src/domain/views/settings';
import { PageProvider } from '../../../page';
import { CONTEXT, fake, type Sent } from '../../../testing/fake-bridge';
import { backendOf, fakeSettings, sent, settingsView } from '../../../testing/settings-view';
import { SettingsPage } from '../settings-page';

jest.mock('../../../bridge', () => jest.requireActual('../../../testing/fake-bridge'));

async function openSettings(view: SettingsView, answer?: (call: Sent) => unknown, found?: Partial<Findings>) {
  fakeSettings(view, answer, found);
  render(
    <PageProvider context={CONTEXT}>
      <SettingsPage />
    </PageProvider>,
  );
  await screen.findByText('Product manager');
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const found = {
  fields: [
    { id: 'customfield_1', name: 'Manager', kind: 'user' as const },
    { id: 'customfield_2', name: 'Manager', kind: 'user' as const },
    { id: 'customfield_3', name: 'Engineer', kind: 'users' as const },
    { id: 'fixVersions', name: 'Fix versions', kind: 'versions' as const },
    { id: 'customfield_4', name: 'Target quarter', kind: 'option' as const },
    { id: 'customfield_5', name: 'Brief', kind: 'paragraph' as const },
  ],
};
const moved = (theirs: SettingsView) => () => {
  fake.backend = backendOf(theirs, undefined, found);
  return refuse({ code: 'settings-moved' });
};

test('a field of the epic can name an owner; two of one name are told apart', async () => {
  await openSettings(settingsView(), undefined, found);
  press('Owners from a field of the epic: none');
  const select = screen.getByLabelText('EM from the field') as HTMLSelectElement;
  expect([...select.options].map(({ text }) => text)).toEqual([
    'None',
    'Manager (customfield_1)',
    'Manager (customfield_2)',
    'Engineer',
  ]);
  fireEvent.change(select, { target: { value: 'customfield_3' } });
  await screen.findByRole('button', { name: 'Owners from a field of the epic: Engineer' });
  press('Save');
  await waitFor(() =>
    expect(sent('save')).toMatchObject([
      { roleFields: { pm: null, em: { id: 'customfield_3', name: 'Engineer' } } },
    ]),
  );
});

test('a field that Jira does not have any more stays chosen and says so', async () => {
  const roleFields = { pm: { id: 'customfield_9', name: 'Old field' }, em: null };
  await openSettings(settingsView({ roleFields }), undefined, found);
  press('Owners from a field of the epic: Old field');
  const select = screen.getByLabelText('PM from the field') as HTMLSelectElement;
  expect(select.selectedOptions[0]?.text).toBe('Old field (deleted in Jira)');
});

test('a site without fields for people says so', async () => {
  await openSettings(settingsView());
  press('Owners from a field of the epic: none');
  screen.getByText('No field of this site holds people.');
});

test('the time zone is the site’s until one is chosen', async () => {
  await openSettings(settingsView());
  press('Time zone: the site’s (Europe/Berlin)');
  const select = screen.getByLabelText('Time zone of this project');
  expect(select).toHaveProperty('value', '');
  fireEvent.change(select, { target: { value: 'Asia/Tokyo' } });
  await screen.findByRole('button', { name: 'Time zone: Asia/Tokyo' });
  press('Save');
  await waitFor(() => expect(sent('save')).toMatchObject([{ timeZone: 'Asia/Tokyo' }]));
});

test('a field in Jira’s lists is off until it is switched on, and says what it needs', async () => {
  await openSettings(settingsView());
  press('A field in Jira’s boards and lists: off');
  fireEvent.click(await screen.findByLabelText(/^Write the state of the date/));
  screen.getByText(/^A Jira admin has to add the field “Date sign-off” to the screens/);
  await screen.findByRole('button', { name: 'A field in Jira’s boards and lists: on' });
  press('Save');
  await waitFor(() => expect(sent('save')).toMatchObject([{ column: true }]));
});

test('where Jira did not take that field, it opens by itself and says for how many epics and why', async () => {
  const columnProblems = [
    { status: 403, epics: 1 },
    { status: 404, epics: 12 },
  ];
  await openSettings(settingsView({ column: true }), undefined, { columnProblems });
  await screen.findByText(/^Jira did not let the app write “Date sign-off” on 1 epic: the app may not/);
  screen.getByText(/^Jira did not let the app write “Date sign-off” on 12 epics: it does not know/);
});

test('the date can be in another field; the release dates of versions are explained', async () => {
  await openSettings(settingsView(), undefined, found);
  press('Where the five answers are, and whose they are: as usual');
  const select = (await screen.findByLabelText('When is in')) as HTMLSelectElement;
  expect([...select.options].map(({ text }) => text)).toEqual(['Due date', 'Fix versions', 'Target quarter']);
  fireEvent.change(select, { target: { value: 'fixVersions' } });
  await screen.findByText(/^The date of an epic is the latest release date of its fix versions\./);
  press('Save');
  await waitFor(() =>
    expect(sent('save')).toMatchObject([{ places: { when: { id: 'fixVersions', kind: 'versions' } } }]),
  );
});

test('what somebody else saved meanwhile opens and shows itself, even where it was closed', async () => {
  const theirs = settingsView({
    rev: 5,
    timeZone: 'Asia/Tokyo',
    roleFields: { pm: null, em: { id: 'customfield_3', name: 'Engineer' } },
  });
  await openSettings(settingsView(), moved(theirs), found);
  press(/^Time zone/);
  fireEvent.change(screen.getByLabelText('Time zone of this project'), { target: { value: 'Asia/Seoul' } });
  press(/^Time zone/);
  press('Save');
  await screen.findByText(/^Saved meanwhile: Asia\/Tokyo/);
  screen.getByRole('button', { name: 'Owners from a field of the epic: Engineer' });
  press('Use this');
  await screen.findByRole('button', { name: 'Time zone: Asia/Tokyo' });
  expect(screen.queryByText('Unsaved changes')).toBeNull();
});
