import { turnMailMayBeDue, turnsToTell } from './turn-mail';

const HOUR = 3_600_000;
const NOW = Date.parse('2027-02-03T12:00:00Z');
/** A turn that began, and whose date moved, so many hours ago. */
const turn = (began: number, moved: number | null = null) => ({
  since: NOW - began * HOUR,
  movedAt: moved === null ? null : NOW - moved * HOUR,
});

test.each([
  ['nothing to tell', [], []],
  ['two hours after it began', [turn(2)], [0]],
  ['not sooner', [turn(1.99)], []],
  ['two hours after the date moved', [turn(5, 2)], [0]],
  ['not while it moves', [turn(5, 1)], []],
  ['a date that moved before the turn began does not delay it', [turn(2, 70)], [0]],
  ['all in one mail', [turn(5), turn(4, 2), turn(30, 3)], [0, 1, 2]],
  ['one that moves holds the others back', [turn(5), turn(4, 0.5)], []],
  ['no more than a day, and then is not told itself', [turn(24), turn(1), turn(0.1, 0), turn(9, 2)], [0, 3]],
  ['a day less a minute it does', [turn(23.98), turn(1)], []],
  ['one that moves for days lets the others go', [turn(70, 1), turn(3)], [1]],
  ['alone it is not told, however old', [turn(70, 1)], []],
])('%s', (_name, turns, told) => {
  expect(turnsToTell(turns, NOW)).toEqual(told.map((index) => turns[index]));
});

test('what may be due covers every choice of turns', () => {
  expect(turnMailMayBeDue([turn(5), turn(4, 0.5)], NOW)).toBe(true);
  expect(turnMailMayBeDue([turn(1), turn(9, 1)], NOW)).toBe(false);
  expect(turnMailMayBeDue([], NOW)).toBe(false);
});
