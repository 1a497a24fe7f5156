import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { refuse } from '../../../../src/domain/refusal';
import type { ProjectSettings } from '../../../../src/domain/settings';
import type { SettingsView } from '../../../../src/domain/views/settings';
import { PageProvider } from '../../page';
import { CONTEXT, fake, type Sent } from '../../testing/fake-bridge';
import { SHOP } from '../../testing/panel-view';
import { SettingsPage } from './settings-page';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

const PEOPLE = [
  { accountId: 'priya', displayName: 'Priya Patel', active: true },
  { accountId: 'ben', displayName: 'Ben Ode', active: true },
  { accountId: 'leo', displayName: 'Leo Lead', active: true },
];

function settingsView(settings: Partial<ProjectSettings> = {}): SettingsView {
  return {
    settings: { ...SHOP, ...settings },
    project: { id: '10000', key: 'SHOP', name: 'Shop', lead: 'leo' },
    epicTypes: ['Epic'],
    choices: { components: [], userFields: [], dateFields: [], statuses: [], resolutions: [] },
    siteTimeZone: 'Europe/Berlin',
    standIns: [],
    departed: [],
    problems: [],
  };
}

async function openSettings(view: SettingsView, answer: (call: Sent) => unknown) {
  fake.sent = [];
  fake.jira = (path) => (path.includes('user/bulk') ? { values: PEOPLE } : PEOPLE);
  fake.backend = (call) => (call.name === 'open' ? { ok: true, result: view } : answer(call));
  render(
    <PageProvider context={CONTEXT}>
      <SettingsPage />
    </PageProvider>,
  );
  await screen.findByText('Product manager');
}

const saves = () => fake.sent.filter((call) => call.name === 'save').map((call) => call.payload);
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

test('finds a person, adds them, and saves', async () => {
  await openSettings(settingsView(), () => ({ ok: true, result: settingsView({ rev: 2 }) }));
  const input = screen.getByLabelText('EM of this project');
  fireEvent.input(input, { target: { value: 'le' } });
  fireEvent.click(await screen.findByRole('option', { name: 'Leo Lead' }));
  screen.getByText('Unsaved changes');
  save();
  await screen.findByText('Saved');
  expect(saves()).toMatchObject([{ rev: 1, roles: { em: { here: true, people: ['ben', 'leo'] } } }]);
});

test('suggests the project lead for an empty role', async () => {
  const empty = { pm: { here: true as const, people: [] }, em: SHOP.roles.em };
  await openSettings(settingsView({ roles: empty }), () => null);
  fireEvent.click(await screen.findByRole('button', { name: 'Add the project lead, Leo Lead' }));
  save();
  await waitFor(() => expect(saves()).toMatchObject([{ roles: { pm: { people: ['leo'] } } }]));
});

test('lets at most one of the two roles be missing', async () => {
  await openSettings(settingsView(), () => null);
  fireEvent.click(screen.getByLabelText('No PM here'));
  expect(screen.getByLabelText('No EM here')).toHaveProperty('disabled', true);
  save();
  await waitFor(() => expect(saves()).toMatchObject([{ roles: { pm: { here: false } } }]));
});

test('keeps what was changed when somebody else saved first, and shows theirs beside it', async () => {
  const theirs = settingsView({ rev: 5, samePerson: true, claiming: false });
  await openSettings(settingsView(), () => {
    fake.backend = () => ({ ok: true, result: theirs });
    return refuse({ code: 'settings-moved' });
  });
  fireEvent.click(screen.getByLabelText('No PM here'));
  save();
  await screen.findByText(/^Somebody else saved these settings meanwhile/);
  expect(screen.getByLabelText('No PM here')).toHaveProperty('checked', true);
  expect(screen.getByLabelText('One person can sign for both roles')).toHaveProperty('checked', true);
  expect(screen.getByText(/^Saved meanwhile: Priya Patel/)).toBeTruthy();
  save();
  await waitFor(() => expect(saves()[1]).toMatchObject({ rev: 5, claiming: false, samePerson: true }));
});

test('saves the rules on editing and on mail; a number of weeks that is none is told and not saved', async () => {
  await openSettings(settingsView(), () => ({ ok: true, result: settingsView({ rev: 2 }) }));
  const editing = screen.getByLabelText('An owner who edits the date in Jira has signed it');
  expect(editing).toHaveProperty('checked', true);
  fireEvent.click(editing);
  const weeks = screen.getByLabelText(/^Write to people about dates within/);
  expect(weeks).toHaveProperty('value', '26');
  for (const wrong of ['0', '261', '', '2.5']) {
    fireEvent.input(weeks, { target: { value: wrong } });
    screen.getByText('Choose a whole number of weeks from 1 to 260.');
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
  }
  fireEvent.input(weeks, { target: { value: '12' } });
  save();
  await screen.findByText('Saved');
  expect(saves()).toMatchObject([{ editSigns: false, horizonWeeks: 12 }]);
});

test('tells a person who is no project admin so', async () => {
  fake.backend = () => refuse({ code: 'not-admin' });
  render(
    <PageProvider context={CONTEXT}>
      <SettingsPage />
    </PageProvider>,
  );
  await screen.findByText('Only project admins can change these settings.');
});
