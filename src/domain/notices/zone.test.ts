import { startOfHour, weekdayOf } from './zone';

test.each([
  // day, hour, zone, instant in UTC
  ['2027-02-01', 9, 'UTC', '2027-02-01T09:00:00Z'],
  ['2027-02-01', 9, 'Europe/Berlin', '2027-02-01T08:00:00Z'],
  ['2027-07-05', 9, 'Europe/Berlin', '2027-07-05T07:00:00Z'],
  ['2027-02-01', 9, 'America/New_York', '2027-02-01T14:00:00Z'],
  ['2027-02-01', 9, 'Asia/Kolkata', '2027-02-01T03:30:00Z'],
  ['2027-02-01', 0, 'Pacific/Kiritimati', '2027-01-31T10:00:00Z'],
  ['2027-02-01', 23, 'Pacific/Pago_Pago', '2027-02-02T10:00:00Z'],
  // Clocks go forward at 02:00 to 03:00: that hour begins where it ends.
  ['2027-03-28', 1, 'Europe/Berlin', '2027-03-28T00:00:00Z'],
  ['2027-03-28', 2, 'Europe/Berlin', '2027-03-28T01:00:00Z'],
  ['2027-03-28', 3, 'Europe/Berlin', '2027-03-28T01:00:00Z'],
  // Clocks go back at 03:00 to 02:00: the first of the two hours counts.
  ['2027-10-31', 2, 'Europe/Berlin', '2027-10-31T00:00:00Z'],
  ['2027-10-31', 3, 'Europe/Berlin', '2027-10-31T02:00:00Z'],
  ['2027-11-07', 1, 'America/New_York', '2027-11-07T05:00:00Z'],
  // Half an hour forward at 02:00, and a zone that has no midnight that day.
  ['2027-10-03', 2, 'Australia/Lord_Howe', '2027-10-02T15:30:00Z'],
  ['2027-09-05', 0, 'America/Santiago', '2027-09-05T04:00:00Z'],
  ['2027-02-01', 9, 'Etc/GMT-14', '2027-01-31T19:00:00Z'],
  ['2027-02-01', 9, 'Etc/GMT+12', '2027-02-01T21:00:00Z'],
  ['2027-02-01', 9, 'Etc/GMT+0', '2027-02-01T09:00:00Z'],
  ['2027-02-01', 9, 'Etc/GMT+13', '2027-02-01T09:00:00Z'],
  ['2027-02-01', 9, 'Nowhere/At_All', '2027-02-01T09:00:00Z'],
])('%s %i:00 in %s begins at %s', (day, hour, zone, expected) => {
  expect(new Date(startOfHour(day, hour, zone)).toISOString()).toBe(expected.replace('Z', '.000Z'));
});

test('a week begins on Monday', () => {
  const week = [
    '2027-02-01',
    '2027-02-02',
    '2027-02-03',
    '2027-02-04',
    '2027-02-05',
    '2027-02-06',
    '2027-02-07',
  ];
  expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
