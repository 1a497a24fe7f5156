import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { refuse } from '../../../../../src/domain/refusal';
import type { SettingsView } from '../../../../../src/domain/views/settings';
import { PageProvider } from '../../../page';
import { CONTEXT, fake, type Sent } from '../../../testing/fake-bridge';
import { backendOf, fakeSettings, savedAnswer, sent, settingsView } from '../../../testing/settings-view';
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
async function pick(label: string, name: string): Promise<void> {
  fireEvent.input(screen.getByRole('combobox', { name: label }), { target: { value: name.slice(0, 4) } });
  fireEvent.click(await screen.findByRole('option', { name }));
}

const NAMES = ['Checkout', 'Orders', 'Payments'];
const choices = (names = NAMES) => ({
  ...settingsView().choices,
  components: names.map((name, index) => ({ id: String(index + 1), name })),
});
const people = (pm: string[], em: string[]) => ({
  roles: {
    ...(pm.length > 0 ? { pm: { here: true as const, people: pm } } : {}),
    ...(em.length > 0 ? { em: { here: true as const, people: em } } : {}),
  },
  since: {},
});
const row = (name: string) => within(screen.getByRole('listitem', { name }));
const rows = () => screen.queryAllByRole('listitem').map((item) => item.getAttribute('aria-label'));
const add = (label: string) => {
  const select = screen.getByLabelText('Name people for a component') as HTMLSelectElement;
  const option = [...select.options].find(({ text }) => text === label);
  fireEvent.change(select, { target: { value: option?.value } });
  press('Add');
};

test('people are named for a component; a role that is left empty stays the project’s', async () => {
  await openSettings(settingsView({}, { choices: choices() }), () =>
    savedAnswer({ rev: 2, components: { '3': people([], ['mia']) } }),
  );
  add('Payments');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('PM of Payments')));
  expect(screen.queryByText('Unsaved changes')).toBeNull();
  await pick('EM of Payments', 'Mia Second');
  press('Save');
  await screen.findByText('Saved');
  expect(sent('save')).toMatchObject([{ components: { '3': { em: { here: true, people: ['mia'] } } } }]);
  expect(sent('save')[0]?.components).not.toHaveProperty('3.pm');
  press('Done: Payments');
  await row('Payments').findByText('Mia Second');
  row('Payments').getByText('as in the project');
});

test('a component can have no EM, but not neither of the two', async () => {
  const roles = { pm: { here: true as const, people: ['priya'] }, em: { here: false as const } };
  await openSettings(
    settingsView({ roles, components: { '1': people(['leo'], []) } }, { choices: choices() }),
  );
  press('Change: Checkout');
  expect(row('Checkout').getByLabelText('No PM here')).toHaveProperty('disabled', true);
  fireEvent.click(row('Checkout').getByLabelText('No EM here'));
  press('Save');
  await waitFor(() => expect(sent('save')).toMatchObject([{ components: { '1': { em: { here: false } } } }]));
});

test('removing can be undone, and the keyboard keeps its place', async () => {
  await openSettings(settingsView({ components: { '1': people(['leo'], []) } }, { choices: choices() }));
  await row('Checkout').findByText('Leo Lead');
  press('Remove: Checkout');
  await row('Checkout').findByText('As in the project.');
  await waitFor(() => expect(document.activeElement).toBe(button('Undo: Checkout')));
  screen.getByText('Unsaved changes');
  press('Undo: Checkout');
  await row('Checkout').findByText('Leo Lead');
  await waitFor(() => expect(document.activeElement).toBe(button('Change: Checkout')));
  expect(screen.queryByText('Unsaved changes')).toBeNull();
  add('Orders');
  press('Remove: Orders');
  await waitFor(() => expect(rows()).toEqual(['Checkout']));
});

test('of two hundred only those that name somebody are listed; a filter finds the others', async () => {
  const names = Array.from({ length: 200 }, (_, index) => `Part ${index + 1}`);
  const components = { '7': people(['leo'], []), '120': people([], ['mia']) };
  await openSettings(settingsView({ components }, { choices: choices(names) }));
  expect(rows()).toEqual(['Part 7', 'Part 120']);
  expect(screen.getAllByRole('combobox')).toHaveLength(3);
  fireEvent.input(screen.getByLabelText('Find a component'), { target: { value: 'part 119' } });
  expect(rows()).toEqual([]);
  press('Add');
  await waitFor(() => expect(rows()).toEqual(['Part 119']));
  fireEvent.input(screen.getByLabelText('Find a component'), { target: { value: 'nothing' } });
  screen.getByText('No component fits “nothing”.');
});

test('one that Jira does not have any more is shown and can be removed', async () => {
  await openSettings(settingsView({ components: { '99': people(['leo'], []) } }, { choices: choices() }));
  row('Component 99').getByText('Deleted in Jira');
  expect(screen.queryByRole('button', { name: 'Change: Component 99' })).toBeNull();
  press('Remove: Component 99');
  await row('Component 99').findByText('Goes when you save.');
  press('Save');
  await waitFor(() => expect(sent('save')).toMatchObject([{ components: {} }]));
});

test('a project without components says so', async () => {
  await openSettings(settingsView());
  screen.getByText('This project has no components.');
});

test('two admins at once: each component and role is merged by itself, and a real conflict shows both', async () => {
  const before = { '1': people(['leo'], []), '2': people(['leo'], []) };
  const theirs = { '1': people(['ben'], ['mia']), '3': people(['ben'], []) };
  await openSettings(settingsView({ components: before }, { choices: choices() }), () => {
    fake.backend = backendOf(settingsView({ rev: 5, components: theirs }, { choices: choices() }));
    return refuse({ code: 'settings-moved' });
  });
  press('Change: Checkout');
  await pick('PM of Checkout', 'Mia Second');
  press('Save');
  await screen.findByText(/^Saved meanwhile: PM of Checkout: Ben Ode/);
  expect(screen.queryByText(/^Saved meanwhile: EM of Checkout/)).toBeNull();
  expect(rows()).toEqual(['Checkout', 'Payments']);
  press('Save');
  await waitFor(() =>
    expect(sent('save')[1]).toMatchObject({
      rev: 5,
      components: {
        '1': { pm: { people: ['leo', 'mia'] }, em: { people: ['mia'] } },
        '3': { pm: { people: ['ben'] } },
      },
    }),
  );
  expect(sent('save')[1]?.components).not.toHaveProperty('2');
});

test('theirs can be taken with one click', async () => {
  await openSettings(
    settingsView({ components: { '1': people(['leo'], []) } }, { choices: choices() }),
    () => {
      const theirs = { '1': people(['ben'], []) };
      fake.backend = backendOf(settingsView({ rev: 5, components: theirs }, { choices: choices() }));
      return refuse({ code: 'settings-moved' });
    },
  );
  press('Remove: Checkout');
  press('Save');
  await screen.findByText(/^Saved meanwhile: PM of Checkout: Ben Ode/);
  press('Use this');
  await row('Checkout').findByText('Ben Ode');
  expect(screen.queryByText('Unsaved changes')).toBeNull();
});
