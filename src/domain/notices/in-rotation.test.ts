import { inRotation } from './in-rotation';

const HOUR = 3_600_000;
const names = Array.from({ length: 7 }, (_, index) => `person-${index}`);

test('a short list is taken whole', () => {
  expect(inRotation(names, 7, 5 * HOUR)).toEqual(names);
});

test('a long one in parts, each person within as many hours as there are parts', () => {
  for (let hour = 0; hour < 20; hour += 1) {
    const parts = [0, 1, 2].map((later) => inRotation(names, 3, (hour + later) * HOUR + 123_456));
    expect(parts.every((part) => part.length === 3)).toBe(true);
    expect([...new Set(parts.flat())].sort()).toEqual(names);
  }
});
