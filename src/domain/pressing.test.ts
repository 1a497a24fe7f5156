import { comparePressing, type Pressing } from './pressing';

type Facts = Partial<Pressing['facts']>;
const epic = (
  key: string,
  evaluation: Partial<Pressing['evaluation']> = {},
  facts: Facts = {},
  myTurn = true,
) => ({
  facts: { key, value: null, phase: 'todo' as const, ...facts },
  evaluation: { overdue: false, state: 'unsigned' as const, firstAgreed: null, ...evaluation },
  myTurn,
});
const on = (day: string): Facts => ({ value: { source: 'duedate', canonical: day } });

test('overdue; other date suggested; changed; my turn; in progress never agreed; then nearest date and key', () => {
  const sorted = [
    epic('A-1', { overdue: true, state: 'agreed' }, on('2027-01-01')),
    epic('A-2', { state: 'countered' }),
    epic('A-3', { state: 'changed' }),
    epic('A-4', {}, on('2027-03-01')),
    epic('A-5', {}, on('2027-04')),
    epic('A-10', {}, on('2027-05-01')),
    epic('A-6'),
    epic('A-11'),
    epic('A-7', {}, { phase: 'in-progress' }, false),
    epic('A-8', {}, on('2027-03-01'), false),
  ];
  const shuffled = [...sorted].sort((a, b) => (a.facts.key < b.facts.key ? 1 : -1));
  expect(shuffled.sort(comparePressing).map((each) => each.facts.key)).toEqual(
    sorted.map((each) => each.facts.key),
  );
});
