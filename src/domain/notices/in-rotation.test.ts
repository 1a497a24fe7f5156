import { inRotation } from './in-rotation';

const HOUR = 3_600_000;
const names = Array.from({ length: 7 }, (_, index) => `person-${index}`);

test('a short list is taken whole, and everybody is first and last in turn', () => {
  expect(inRotation([], 7, 5 * HOUR)).toEqual([]);
  for (const most of [7, 8, 14]) {
    const hours = names.map((_, hour) => inRotation(names, most, hour * HOUR));
    expect(hours.map((each) => [...each].sort())).toEqual(names.map(() => names));
    expect(hours.map((each) => each[0]).sort()).toEqual(names);
    expect(hours.map((each) => each.at(-1)).sort()).toEqual(names);
  }
});

test('of a long list, too, nobody is always last', () => {
  const six = names.slice(0, 6);
  const last = Array.from({ length: 12 }, (_, hour) => inRotation(six, 3, hour * HOUR).at(-1));
  expect([...new Set(last)].sort()).toEqual(six);
});

test('a long one in parts, each person within as many hours as there are parts', () => {
  for (let hour = 0; hour < 20; hour += 1) {
    const parts = [0, 1, 2].map((later) => inRotation(names, 3, (hour + later) * HOUR + 123_456));
    expect(parts.every((part) => part.length === 3)).toBe(true);
    expect([...new Set(parts.flat())].sort()).toEqual(names);
  }
});
