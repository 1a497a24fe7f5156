import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { refuse } from '../../../../src/domain/refusal';
import type { SettingsView } from '../../../../src/domain/views/settings';
import { PageProvider } from '../../page';
import { CONTEXT, fake, type Sent } from '../../testing/fake-bridge';
import { backendOf, fakeSettings, savedAnswer, sent, settingsView } from '../../testing/settings-view';
import { SettingsPage } from './settings-page';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

async function openSettings(view: SettingsView, answer: (call: Sent) => unknown) {
  fakeSettings(view, answer);
  render(
    <PageProvider context={CONTEXT}>
      <SettingsPage />
    </PageProvider>,
  );
  await screen.findByText('Product manager');
}

const saves = () => sent('save');
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

test('finds a person, adds them, and saves', async () => {
  await openSettings(settingsView(), () => savedAnswer({ rev: 2 }));
  const input = screen.getByLabelText('EM of this project');
  fireEvent.input(input, { target: { value: 'le' } });
  fireEvent.click(await screen.findByRole('option', { name: 'Leo Lead' }));
  screen.getByText('Unsaved changes');
  save();
  await screen.findByText('Saved');
  expect(saves()).toMatchObject([{ rev: 1, roles: { em: { here: true, people: ['ben', 'leo'] } } }]);
});

test('suggests the project lead for an empty role', async () => {
  const empty = { pm: { here: true as const, people: [] }, em: { here: true as const, people: ['ben'] } };
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

test('keeps what was changed when somebody else saved first, and marks what they changed', async () => {
  const theirs = settingsView({ rev: 5, samePerson: true, claiming: false });
  await openSettings(settingsView(), () => {
    fake.backend = backendOf(theirs);
    return refuse({ code: 'settings-moved' });
  });
  fireEvent.click(screen.getByLabelText('No PM here'));
  save();
  await screen.findByText(/^Somebody else saved these settings meanwhile/);
  expect(screen.getByLabelText('No PM here')).toHaveProperty('checked', true);
  expect(screen.getByLabelText('One person can sign for both roles')).toHaveProperty('checked', true);
  expect(screen.getAllByText('Somebody else changed this meanwhile.')).toHaveLength(2);
  expect(screen.queryByText(/^Saved meanwhile/)).toBeNull();
  save();
  await waitFor(() => expect(saves()[1]).toMatchObject({ rev: 5, claiming: false, samePerson: true }));
});

test('what was not saved is there again when the page comes back, upon what others saved since; discarded, it is gone', async () => {
  await openSettings(settingsView(), () => null);
  fireEvent.click(screen.getByLabelText('No PM here'));
  await screen.findByText('Unsaved changes');
  cleanup();

  await openSettings(settingsView({ rev: 5, samePerson: true }), () => null);
  await screen.findByText('Your unsaved changes are back');
  expect(screen.getByLabelText('No PM here')).toHaveProperty('checked', true);
  expect(screen.getByLabelText('One person can sign for both roles')).toHaveProperty('checked', true);
  expect(screen.getAllByText('Somebody else changed this meanwhile.')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByText('Your unsaved changes are back')).toBeNull());
  cleanup();

  await openSettings(settingsView({ rev: 5, samePerson: true }), () => null);
  expect(screen.getByLabelText('No PM here')).toHaveProperty('checked', false);
});

test('what was saved before the page went is nothing unsaved', async () => {
  await openSettings(settingsView(), () => new Promise(() => undefined));
  fireEvent.click(screen.getByLabelText('People can take an empty role'));
  save();
  cleanup();
  await openSettings(settingsView({ rev: 2, claiming: false }), () => null);
  expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
  expect(screen.queryByText('Somebody else changed this meanwhile.')).toBeNull();
});

test('what both changed stays as one has it, with what the other saved beside it, to be taken', async () => {
  const mia = { pm: { here: true as const, people: ['mia'] }, em: { here: true as const, people: ['ben'] } };
  await openSettings(settingsView(), () => {
    fake.backend = backendOf(settingsView({ rev: 5, roles: mia }));
    return refuse({ code: 'settings-moved' });
  });
  fireEvent.click(screen.getByLabelText('No PM here'));
  save();
  await screen.findByText(/^Saved meanwhile: Mia Second/);
  expect(screen.getByLabelText('No PM here')).toHaveProperty('checked', true);
  fireEvent.click(screen.getByRole('button', { name: 'Use this' }));
  expect(screen.getByLabelText('No PM here')).toHaveProperty('checked', false);
  screen.getByText('Somebody else changed this meanwhile.');
});

test('saves the rules on editing and on mail; a number of weeks that is none is told and not saved', async () => {
  await openSettings(settingsView(), () => savedAnswer({ rev: 2 }));
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

test('comments are off until an admin switches them on', async () => {
  await openSettings(settingsView(), () => savedAnswer({ rev: 2, comments: true }));
  const comments = screen.getByLabelText(/^Write a comment on the epic when an agreed date changes and when/);
  expect(comments).toHaveProperty('checked', false);
  fireEvent.click(comments);
  save();
  await screen.findByText('Saved');
  expect(saves()).toMatchObject([{ comments: true }]);
});

test('what is changed while a save is under way is not lost', async () => {
  let answerSave: (answer: unknown) => void = () => undefined;
  const slow = new Promise((resolve) => {
    answerSave = resolve;
  });
  await openSettings(settingsView(), () => slow);
  fireEvent.click(screen.getByLabelText('One person can sign for both roles'));
  save();
  fireEvent.click(screen.getByLabelText('People can take an empty role'));
  answerSave(savedAnswer({ rev: 2, samePerson: true }));
  await waitFor(() => expect(screen.queryByText('Unsaved changes')).toBeTruthy());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Save' }).ariaBusy).not.toBe('true'));
  save();
  await waitFor(() => expect(saves()[1]).toMatchObject({ rev: 2, samePerson: true, claiming: false }));
});

test('a save whose answer was lost is no conflict with oneself', async () => {
  await openSettings(settingsView(), () => {
    fake.backend = backendOf(settingsView({ rev: 2, claiming: false }), () =>
      refuse({ code: 'settings-moved' }),
    );
    throw new Error('lost');
  });
  fireEvent.click(screen.getByLabelText('People can take an empty role'));
  save();
  await screen.findByText('No answer came in time. Nothing you chose is lost: save again.');
  save();
  await screen.findByText('Saved');
  expect(screen.queryByText(/^Saved meanwhile/)).toBeNull();
});

test('whom Jira does not know any more is named, and where they are named', async () => {
  const components = { '7': { roles: { em: { here: true as const, people: ['gus'] } }, since: {} } };
  const choices = { ...settingsView().choices, components: [{ id: '7', name: 'Payments' }] };
  await openSettings(settingsView({ components }, { choices }), () =>
    refuse({ code: 'unknown-person', person: 'gus' }),
  );
  fireEvent.click(screen.getByLabelText('One person can sign for both roles'));
  save();
  await screen.findByText(/It is Gus Gone \(inactive\): EM of Payments\.$/);
});

test('without an answer there is a way to read again', async () => {
  fake.backend = () => {
    throw new Error('lost');
  };
  render(
    <PageProvider context={CONTEXT}>
      <SettingsPage />
    </PageProvider>,
  );
  await screen.findByText('Countersign did not answer');
  fakeSettings(settingsView());
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Product manager');
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
