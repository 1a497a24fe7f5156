import { NO_AGREEMENT, type Signoff } from '../agreement';
import { evaluate } from '../evaluate';
import { DEFAULT_SETTINGS } from '../settings';
import { holderNote, signsForSentence } from './holder-note';
import type { Words } from './words';

const words: Words = {
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  me: 'ann',
  now: Date.parse('2027-02-03T09:00:00Z'),
  today: '2027-02-03',
  name: (person) => ({ ann: 'Ann Lee', mia: 'Mia Second' })[person] ?? 'Unknown person',
};

function judge(ems: string[], signoffs: Signoff[] = []) {
  return evaluate({
    value: { source: 'duedate', canonical: '2027-04-02' },
    phase: 'todo',
    agreement: { ...NO_AGREEMENT, signoffs },
    settings: {
      ...DEFAULT_SETTINGS,
      roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ems } },
      standIns: { mia: 'ann' },
    },
    today: words.today,
  });
}

test('a holder has an origin, and perhaps somebody who signs for them today', () => {
  const from = { level: 'component' as const, names: ['Payments'] };
  expect(holderNote({ standIn: null }, { from }, words)).toBe('from component Payments');
  expect(holderNote({ standIn: 'ann' }, { from }, { ...words, me: 'mia' })).toBe(
    'from component Payments · Ann Lee stands in',
  );
  expect(holderNote({ standIn: 'ann' }, { from: { level: 'epic' } }, words)).toBe(
    'set on this epic · You stand in',
  );
});

test('a stand-in is told for whom they sign, before they do', () => {
  expect(signsForSentence(judge(['mia']), words)).toBe('You sign for Mia Second');
  expect(signsForSentence(judge(['ann', 'mia']), words)).toBe('You sign for yourself and Mia Second');
  const signed = { role: 'em' as const, source: 'duedate', period: '2027-04-02', at: 1 };
  expect(signsForSentence(judge(['ann', 'mia'], [{ ...signed, person: 'ann' }]), words)).toBe(
    'You sign for Mia Second',
  );
  expect(signsForSentence(judge(['mia'], [{ ...signed, person: 'mia' }]), words)).toBeNull();
  expect(signsForSentence(judge(['ben']), words)).toBeNull();
});
