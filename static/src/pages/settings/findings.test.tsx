import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { PageProvider } from '../../page';
import { CONTEXT, fake, type Sent } from '../../testing/fake-bridge';
import { backendOf, fakeSettings, savedAnswer, sent, settingsView } from '../../testing/settings-view';
import { SettingsPage } from './settings-page';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

const GONE = { departed: [{ person: 'gus', waiting: 4 }] };
const FIELDS = { fields: [{ id: 'customfield_1', name: 'Manager', kind: 'user' as const }] };
const LOST = /^The project could not be looked at/;

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

/** The page, whose look among the epics is answered by each of these in turn, when it is let. */
async function openSettings(...looks: Promise<unknown>[]) {
  fakeSettings(settingsView());
  const usual = backendOf(settingsView(), () => savedAnswer({ rev: 2 }));
  fake.backend = (call: Sent) => (call.name === 'find' ? looks.shift() : usual(call));
  render(
    <PageProvider context={CONTEXT}>
      <SettingsPage />
    </PageProvider>,
  );
  await screen.findByText('Product manager');
}

/** An answer that comes when it is let. */
function held() {
  let letCome: (answer: unknown) => void = () => undefined;
  const answer = new Promise<unknown>((resolve) => {
    letCome = resolve;
  });
  const found = { fields: [], departed: [], problems: [], columnProblems: [] };
  return {
    answer,
    comes: (more: object) => letCome({ ok: true, result: { ...found, ...more } }),
    fails: () => letCome(null),
  };
}

test('the page is there before its epics have been looked at, and shows what is found then', async () => {
  const look = held();
  await openSettings(look.answer);
  press('Owners from a field of the epic: none');
  expect(screen.queryByLabelText('PM from the field')).toBeNull();
  expect(screen.queryByText('No field of this site holds people.')).toBeNull();
  look.comes({ ...GONE, ...FIELDS });
  await screen.findByText('Gus Gone has left: 4 dates wait on them.');
  screen.getByLabelText('PM from the field');
});

test('where they could not be looked at, that is said, and they are looked at again', async () => {
  const again = held();
  await openSettings(Promise.reject(new Error('lost')), again.answer);
  await screen.findByText(LOST);
  press('Where the five answers are, and whose they are: as usual');
  screen.getByText(/^Which fields there are is not known just now\./);
  fireEvent.click(screen.getAllByRole('button', { name: 'Try again' })[0] as HTMLElement);
  again.comes(FIELDS);
  await screen.findByLabelText('What is in');
  expect(screen.queryByText(LOST)).toBeNull();
});

test('after a save they are looked at anew; an older look that comes late shows nothing', async () => {
  const [first, second] = [held(), held()];
  await openSettings(first.answer, second.answer);
  fireEvent.click(screen.getByLabelText('One person can sign for both roles'));
  press('Save');
  await screen.findByText('Saved');
  expect(sent('find')).toHaveLength(2);
  second.comes(GONE);
  await screen.findByText('Gus Gone has left: 4 dates wait on them.');
  first.comes({});
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  screen.getByText('Gus Gone has left: 4 dates wait on them.');
});

test('whoever looks again by the keyboard keeps their place, whatever comes of it', async () => {
  const [second, third] = [held(), held()];
  await openSettings(Promise.reject(new Error('lost')), second.answer, third.answer);
  press('Where the five answers are, and whose they are: as usual');
  await screen.findByText(LOST);
  const again = screen.getAllByRole('button', { name: 'Try again' })[1] as HTMLElement;
  again.focus();
  fireEvent.click(again);
  expect(again.getAttribute('aria-busy')).toBe('true');
  second.fails();
  await waitFor(() => expect(again.getAttribute('aria-busy')).toBeNull());
  expect(document.activeElement).toBe(again);
  fireEvent.click(again);
  third.comes(FIELDS);
  const field = await screen.findByLabelText('What is in');
  expect(document.activeElement?.contains(field)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});

test('what was found stays, with a word that it is from before, where a later look is in vain', async () => {
  const first = held();
  await openSettings(first.answer, Promise.reject(new Error('lost')));
  first.comes(GONE);
  await screen.findByText('Gus Gone has left: 4 dates wait on them.');
  fireEvent.click(screen.getByLabelText('One person can sign for both roles'));
  press('Save');
  await screen.findByText(/could not be looked at again: .* is shown as it was before\.$/);
  screen.getByText('Gus Gone has left: 4 dates wait on them.');
});

test('what needs a look opens late without taking the keyboard’s place', async () => {
  const look = held();
  await openSettings(look.answer);
  const line = screen.getByRole('button', { name: /^A field in Jira’s boards and lists/ });
  line.focus();
  look.comes({ columnProblems: [{ status: 403, epics: 2 }] });
  await waitFor(() => expect(line.getAttribute('aria-expanded')).toBe('true'));
  expect(document.activeElement).toBe(line);
});
