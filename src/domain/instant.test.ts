import * as fc from 'fast-check';
import { addDays, contains, dayIn, daysBetween, lastDay, periodsAround, samePeriod } from './calendar';
import { atClock, instantIn, inZone } from './instant';

const ZONES = [
  'UTC',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
];
const seconds = fc.integer({
  min: Date.parse('1990-01-01T00:00:00Z') / 1000,
  max: Date.parse('2090-01-01T00:00:00Z') / 1000,
});
const zone = fc.constantFrom(...ZONES);

test('an instant is the same in whatever zone it is written, and has that zone’s day', () => {
  fc.assert(
    fc.property(seconds, zone, zone, (second, one, other) => {
      const [a, b] = [inZone(second * 1000, one), inZone(second * 1000, other)];
      expect(instantIn(a)).toBe(second * 1000);
      expect(samePeriod(a, b)).toBe(true);
      expect(contains(a, b)).toBe(true);
      expect(daysBetween(a, b)).toBe(0);
      expect(lastDay(a)).toBe(dayIn(one, second * 1000));
      expect(periodsAround(a).every((period) => contains(period, a))).toBe(true);
    }),
  );
});

test('another instant of the same day is another date, though no day later', () => {
  const [noon, one] = ['2027-04-02T12:00:00+02:00', '2027-04-02T13:00:00+02:00'];
  expect(samePeriod(noon, one)).toBe(false);
  expect(contains(noon, one)).toBe(false);
  expect(daysBetween(noon, one)).toBe(0);
  expect(contains('2027-04-02', one)).toBe(true);
});

test('a time of day is found on the clocks of a zone, but for an hour that they skip', () => {
  fc.assert(
    fc.property(seconds, zone, fc.integer({ min: -400, max: 400 }), (second, where, days) => {
      const written = inZone(second * 1000, where);
      const day = addDays(written.slice(0, 10), days);
      const time = written.slice(11, 19);
      const found = inZone(atClock(day, time, where), where);
      const isSkipped = found.slice(11, 19) !== time;
      expect(found.slice(0, 10) === day || isSkipped).toBe(true);
      if (isSkipped)
        expect(
          Math.abs(Date.parse(`${found.slice(0, 19)}Z`) - Date.parse(`${day}T${time}Z`)),
        ).toBeLessThanOrEqual(3_600_000);
    }),
  );
});

test.each(['2027-04-02', '2027-04-02T12:00:00', '2027-02-30T12:00:00Z x', 'noon', '2027-04-02T25:00:00Z'])(
  '%s is no instant',
  (text) => {
    expect(instantIn(text)).toBeNull();
  },
);
