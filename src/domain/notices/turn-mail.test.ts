import { turnMailDue, turnMailMayBeDue } from './turn-mail';

const HOUR = 3_600_000;
const NOW = Date.parse('2027-02-03T12:00:00Z');
/** A turn that began, and whose date moved, so many hours ago. */
const turn = (began: number, moved: number | null = null) => ({
  since: NOW - began * HOUR,
  movedAt: moved === null ? null : NOW - moved * HOUR,
});

test.each([
  ['nothing to tell', [], false],
  ['two hours after it began', [turn(2)], true],
  ['not sooner', [turn(1.99)], false],
  ['two hours after the date moved', [turn(5, 2)], true],
  ['not while it moves', [turn(5, 1)], false],
  ['a date that moved before the turn began does not delay it', [turn(2, 70)], true],
  ['one that moves holds the others back, for all go in one mail', [turn(5), turn(4, 0.5)], false],
  ['a trickle cannot silence it for more than a day', [turn(24), turn(1), turn(0.1, 0)], true],
  ['a day less a minute can', [turn(23.98), turn(1)], false],
])('%s', (_name, turns, due) => {
  expect(turnMailDue(turns, NOW)).toBe(due);
});

test('what may be due covers every choice of turns', () => {
  expect(turnMailMayBeDue([turn(5), turn(4, 0.5)], NOW)).toBe(true);
  expect(turnMailMayBeDue([turn(1), turn(9, 1)], NOW)).toBe(false);
  expect(turnMailMayBeDue([], NOW)).toBe(false);
});
