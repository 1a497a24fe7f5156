import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { refuse } from '../../../../../src/domain/refusal';
import type { SettingsView } from '../../../../../src/domain/views/settings';
import { PageProvider } from '../../../page';
import { CONTEXT, type Sent } from '../../../testing/fake-bridge';
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
async function pick(label: string, name: string): Promise<void> {
  fireEvent.input(screen.getByRole('combobox', { name: label }), { target: { value: name.slice(0, 4) } });
  fireEvent.click(await screen.findByRole('option', { name }));
}

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-16T15:00:00Z')));
afterEach(() => jest.restoreAllMocks());

const period = { owner: 'ben', person: 'mia', from: '2027-03-16', to: '2027-03-20' };
const open = async (view: SettingsView, answer?: (call: Sent) => unknown) => {
  await openSettings(view, answer);
  press(/^Stand-ins for owners/);
};
const fill = async (last: string) => {
  await pick('Owner who is away', 'Ben Ode');
  await pick('Signs for them', 'Mia Second');
  fireEvent.input(screen.getByLabelText('Last day'), { target: { value: last } });
};
const text = 'Mia Second for Ben Ode, 16 Mar 2027 – 20 Mar 2027';

test('a stand-in is arranged at once, and the form’s unsaved changes stay', async () => {
  await open(settingsView(), () => ({ ok: true, result: [period] }));
  fireEvent.click(screen.getByLabelText('One person can sign for both roles'));
  press('Arrange');
  screen.getByText('Choose who is away, who signs for them, and both days.');
  expect(sent('arrangeStandIn')).toEqual([]);
  await fill('2027-03-20');
  press('Arrange');
  await screen.findByText(text);
  expect(sent('arrangeStandIn')).toEqual([period]);
  screen.getByRole('button', { name: 'Stand-ins for owners who are away already: 1 arranged' });
  screen.getByText('Unsaved changes');
});

test('a refusal is told beside the form, which keeps what was typed', async () => {
  await open(settingsView(), () =>
    refuse({ code: 'stand-in-overlaps', from: '2027-03-18', to: '2027-03-19' }),
  );
  await fill('2027-03-20');
  press('Arrange');
  await screen.findByText(/^There is a stand-in from 18 Mar to 19 Mar already\./);
  expect(screen.getByLabelText('Last day')).toHaveProperty('value', '2027-03-20');
});

test('removing can be undone; the keyboard is on Undo', async () => {
  await open(settingsView({}, { standIns: [period] }), ({ name }) => ({
    ok: true,
    result: name === 'removeStandIn' ? [] : [period],
  }));
  await screen.findByText(text);
  press(`Remove: ${text}`);
  await screen.findByText(`Removed: ${text}.`);
  expect(sent('removeStandIn')).toEqual([{ owner: 'ben', from: '2027-03-16' }]);
  await waitFor(() => expect(document.activeElement).toBe(button('Undo')));
  press('Undo');
  await screen.findByText(text);
  expect(sent('arrangeStandIn')).toEqual([period]);
});

test('what is over by the project’s own day is not listed', async () => {
  const over = { ...period, from: '2027-03-01', to: '2027-03-16' };
  await open(settingsView({ timeZone: 'Pacific/Auckland' }, { standIns: [over] }));
  screen.getByRole('button', { name: /none arranged$/ });
});
