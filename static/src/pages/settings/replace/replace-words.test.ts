import { DEFAULT_SAVED } from '../../../../../src/domain/settings';
import type { Words } from '../../../../../src/domain/words/words';
import { previewSentence, signedSentence } from './replace-words';

const NAMES: Record<string, string> = { mia: 'Mia Second', ann: 'Ann Lee' };
const words: Words = {
  me: 'ada',
  locale: 'en-GB',
  timeZone: 'UTC',
  now: 0,
  today: '2027-03-16',
  name: (person) => NAMES[person] ?? person,
};
const PAIR = { from: 'mia', to: 'ann' };
const says = (roles: ('pm' | 'em')[], components: string[], epics: number) =>
  previewSentence({ roles, components, epics }, PAIR, words);

test('says in one sentence where somebody is replaced', () => {
  expect(says(['pm'], ['Payments', 'Checkout'], 12)).toBe(
    'Ann Lee comes in place of Mia Second as PM of the project, in 2 components (Payments and Checkout) and on 12 epics.',
  );
  expect(says(['em', 'pm'], [], 1)).toBe(
    'Ann Lee comes in place of Mia Second as PM and EM of the project and on 1 epic.',
  );
  expect(says([], ['Trust'], 0)).toBe('Ann Lee comes in place of Mia Second in 1 component (Trust).');
  expect(says([], ['A', 'B', 'C', 'D', 'E', 'F', 'G'], 0)).toContain('(A, B, C, D, E and 2 more)');
  expect(says([], [], 0)).toBe('Mia Second is not named in this project any more.');
});

test('says as what the former owner’s sign-offs will be marked', () => {
  const settings = {
    ...DEFAULT_SAVED,
    roles: { ...DEFAULT_SAVED.roles, em: { here: true as const, people: ['mia'] } },
  };
  const marked = (epics: number) =>
    signedSentence({ roles: [], components: [], epics }, settings, PAIR, words);
  expect(marked(0)).toBe('What Mia Second signed stays under that name, marked “former EM”.');
  expect(marked(3)).toContain('“former PM” or “former EM”');
});
