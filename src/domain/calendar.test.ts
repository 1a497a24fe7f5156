import * as fc from 'fast-check';
import {
  addDays,
  contains,
  dayIn,
  daysBetween,
  finest,
  isDay,
  isPeriod,
  lastDay,
  periodsAround,
} from './calendar';

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar', () => {
  test.each(['2027-02-29', '2027-13-01', '2027-4-2', '0000-01-01', '2027-Q5', '2027-00', '', 'Q2'])(
    '%s is no period',
    (text) => {
      expect(isPeriod(text)).toBe(false);
    },
  );

  test('a period counts by its last day', () => {
    expect(lastDay('2028-02')).toBe('2028-02-29');
    expect(lastDay('2027-Q1')).toBe('2027-03-31');
    expect(lastDay('2027-04-02')).toBe('2027-04-02');
    expect(daysBetween('2027-Q1', '2027-04-02')).toBe(2);
  });

  test('a day lies inside its month and quarter, in that order of fineness', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [itself, month, quarter] = periodsAround(day);
        expect([itself, month, quarter].every((period) => contains(period ?? '', day))).toBe(true);
        expect(finest([quarter ?? '', day, month ?? ''])).toBe(day);
      }),
    );
  });

  test('adding days and counting them agree, across months and leap years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        const moved = addDays(day, days);
        expect(isDay(moved)).toBe(true);
        expect(daysBetween(day, moved)).toBe(days);
      }),
    );
  });

  test('an instant is another day elsewhere', () => {
    const late = Date.parse('2027-04-02T23:30:00Z');
    expect(dayIn('UTC', late)).toBe('2027-04-02');
    expect(dayIn('Pacific/Auckland', late)).toBe('2027-04-03');
    expect(dayIn('America/Los_Angeles', Date.parse('2027-04-02T02:00:00Z'))).toBe('2027-04-01');
    expect(dayIn('No/Such_Zone', late)).toBe('2027-04-02');
  });
});
