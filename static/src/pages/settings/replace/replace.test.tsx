import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { refuse } from '../../../../../src/domain/refusal';
import type { Findings, SettingsView } from '../../../../../src/domain/views/settings';
import { PageProvider } from '../../../page';
import { CONTEXT, fake, type Sent } from '../../../testing/fake-bridge';
import { backendOf, fakeSettings, savedAnswer, sent, settingsView } from '../../../testing/settings-view';
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
async function pick(label: string, name: string): Promise<void> {
  fireEvent.input(screen.getByRole('combobox', { name: label }), { target: { value: name.slice(0, 4) } });
  fireEvent.click(await screen.findByRole('option', { name }));
}

const GONE = { departed: [{ person: 'gus', waiting: 4 }] };
const em = (...people: string[]) => ({
  pm: { here: true as const, people: ['priya'] },
  em: { here: true as const, people },
});
const preview = { roles: ['em'], components: ['Payments'], epics: 0 };
const answers = (replace: () => unknown) => (call: Sent) =>
  call.name === 'previewReplacement' ? { ok: true, result: preview } : replace();
const replaceGus = async () => {
  await screen.findByText(/^Gus Gone has left/);
  press('Replace Gus Gone');
  await pick('With', 'Leo Lead');
  press('Preview');
  await screen.findByText(
    'Leo Lead comes in place of Gus Gone as EM of the project and in 1 component (Payments).',
  );
};

test('who has left is told first, and replaced after a preview', async () => {
  await openSettings(
    settingsView({ roles: em('gus') }),
    answers(() => {
      fake.backend = backendOf(settingsView({ rev: 2, roles: em('leo') }));
      return savedAnswer({ rev: 2, roles: em('leo') });
    }),
    GONE,
  );
  await screen.findByText('Gus Gone has left: 4 dates wait on them.');
  await replaceGus();
  screen.getByText('What Gus Gone signed stays under that name, marked “former EM”.');
  press('Replace');
  await screen.findByText('Leo Lead is in Gus Gone’s place. The epics follow within minutes.');
  expect(sent('replacePerson')).toEqual([{ rev: 1, from: 'gus', to: 'leo' }]);
  expect(screen.queryByText(/has left/)).toBeNull();
  expect(screen.queryByText('Unsaved changes')).toBeNull();
});

test('the button beside who has left leads the keyboard to their successor', async () => {
  await openSettings(settingsView({ roles: em('gus') }), undefined, GONE);
  await screen.findByText(/^Gus Gone has left/);
  press('Replace Gus Gone');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('With')));
  expect(screen.getByLabelText('Replace')).toHaveProperty('value', 'gus');
});

test('those who have left come first among those that can be replaced', async () => {
  await openSettings(settingsView({ roles: em('ben', 'gus') }), undefined, GONE);
  press('Replace one person with another');
  const select = screen.getByLabelText('Replace') as HTMLSelectElement;
  await waitFor(() =>
    expect([...select.options].map(({ text }) => text)).toEqual([
      'Choose a person',
      'Gus Gone (inactive)',
      'Ben Ode',
      'Priya Patel',
    ]),
  );
});

test('while anything is unsaved nobody is replaced, and nothing unsaved is lost', async () => {
  await openSettings(
    settingsView({ roles: em('gus') }),
    answers(() => undefined),
    GONE,
  );
  await replaceGus();
  fireEvent.click(screen.getByLabelText('One person can sign for both roles'));
  screen.getByText('Save or discard your changes first: people are replaced in what is saved.');
  expect(button('Replace')).toHaveProperty('disabled', true);
  press('Discard');
  expect(button('Replace')).toHaveProperty('disabled', false);
});

test('where somebody else saved first, their settings are shown and previewed anew', async () => {
  await openSettings(
    settingsView({ roles: em('gus') }),
    answers(() => {
      const theirs = settingsView({ rev: 5, samePerson: true, roles: em('gus') });
      const next = fake.backend;
      fake.backend = (call) => (call.name === 'open' ? { ok: true, result: theirs } : next(call));
      return refuse({ code: 'settings-moved' });
    }),
    GONE,
  );
  await replaceGus();
  press('Replace');
  await screen.findByText(/^Somebody else saved these settings meanwhile; they are shown above now\./);
  expect(screen.getByLabelText('One person can sign for both roles')).toHaveProperty('checked', true);
  press('Preview');
  fireEvent.click(await screen.findByRole('button', { name: 'Replace' }));
  await waitFor(() => expect(sent('replacePerson')[1]).toEqual({ rev: 5, from: 'gus', to: 'leo' }));
});

test('a lost answer is no conflict: asked once more, it is done', async () => {
  await openSettings(
    settingsView({ roles: em('gus') }),
    answers(() => {
      fake.backend = backendOf(settingsView({ rev: 2, roles: em('leo') }), () =>
        refuse({ code: 'settings-moved' }),
      );
      throw new Error('lost');
    }),
    GONE,
  );
  await replaceGus();
  press('Replace');
  await screen.findByText(/^No answer came in time/);
  press('Replace');
  await screen.findByText(/^Leo Lead is in Gus Gone’s place/);
});
