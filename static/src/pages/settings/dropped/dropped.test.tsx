import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { refuse } from '../../../../../src/domain/refusal';
import type { SettingsView } from '../../../../../src/domain/views/settings';
import { PageProvider } from '../../../page';
import { CONTEXT, fake, type Sent } from '../../../testing/fake-bridge';
import { backendOf, fakeSettings, sent, settingsView } from '../../../testing/settings-view';
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
const choices = {
  ...settingsView().choices,
  statuses: [
    { id: '1', name: 'To Do' },
    { id: '2', name: 'Done' },
    { id: '3', name: "Won't do" },
  ],
  resolutions: [
    { id: '10', name: 'Done' },
    { id: '11', name: "Won't Do" },
    { id: '12', name: 'Abgebrochen' },
  ],
};

test('what looks like it is suggested, never on by itself, and confirmed with one click', async () => {
  await openSettings(settingsView({}, { choices }));
  screen.getByText("Suggested: Won't Do and Abgebrochen");
  screen.getByRole('button', { name: 'Statuses and resolutions: none chosen' });
  expect(screen.queryByText('Unsaved changes')).toBeNull();
  press('Confirm');
  const chosen = await screen.findByRole('button', {
    name: "Statuses and resolutions: Won't Do and Abgebrochen",
  });
  await waitFor(() => expect(document.activeElement).toBe(chosen));
  expect(screen.queryByText(/^Suggested/)).toBeNull();
  press('Save');
  await waitFor(() =>
    expect(sent('save')).toMatchObject([{ dropped: { statuses: ['3'], resolutions: ['11', '12'] } }]),
  );
});

test('each is ticked by itself; what Jira does not have any more can be unticked', async () => {
  await openSettings(settingsView({ dropped: { statuses: ['3', '77'], resolutions: [] } }, { choices }));
  press(/^Statuses and resolutions/);
  const statuses = within(screen.getByRole('group', { name: 'Statuses of epics' }));
  expect(statuses.getByLabelText("Won't do")).toHaveProperty('checked', true);
  fireEvent.click(statuses.getByLabelText('Status 77 (deleted in Jira)'));
  fireEvent.click(within(screen.getByRole('group', { name: 'Resolutions' })).getByLabelText('Abgebrochen'));
  press('Save');
  await waitFor(() =>
    expect(sent('save')).toMatchObject([{ dropped: { statuses: ['3'], resolutions: ['12'] } }]),
  );
});

test('of two admins each has their own ticks, and sees the other’s', async () => {
  await openSettings(settingsView({ dropped: { statuses: ['2'], resolutions: [] } }, { choices }), () => {
    const theirs = settingsView({ rev: 5, dropped: { statuses: ['2', '1'], resolutions: [] } }, { choices });
    fake.backend = backendOf(theirs);
    return refuse({ code: 'settings-moved' });
  });
  press('Confirm');
  press('Save');
  await screen.findByText(/^Saved meanwhile: Done and To Do\./);
  press('Save');
  await waitFor(() =>
    expect(sent('save')[1]).toMatchObject({
      dropped: { statuses: ['2', '1', '3'], resolutions: ['11', '12'] },
    }),
  );
});

test('a project without epics has nothing to choose from', async () => {
  await openSettings(settingsView());
  expect(screen.queryByText('Epics that will not be built')).toBeNull();
});
