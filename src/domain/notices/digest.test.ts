import { digestDue, digestMayBeDue } from './digest';
import { DEFAULT_NOTICES, type PersonNotices } from './preferences';

const notices = (more: Partial<PersonNotices> = {}): PersonNotices => ({ ...DEFAULT_NOTICES, ...more });
const at = (text: string) => Date.parse(text);

test.each([
  // Mondays at 09:00, unless said otherwise. 2027-02-01 is a Monday.
  ['not a minute early', {}, 'UTC', '2027-02-01T08:59:59Z', null],
  ['at its hour', {}, 'UTC', '2027-02-01T09:00:00Z', '2027-02-01'],
  ['at any minute after', {}, 'UTC', '2027-02-01T09:47:00Z', '2027-02-01'],
  ['until a day later', {}, 'UTC', '2027-02-02T08:59:59Z', '2027-02-01'],
  ['and no longer', {}, 'UTC', '2027-02-02T09:00:00Z', null],
  ['by the clocks of the zone', {}, 'Asia/Tokyo', '2027-02-01T00:05:00Z', '2027-02-01'],
  ['when the zone is a day ahead', { hour: 0 }, 'Pacific/Kiritimati', '2027-01-31T10:10:00Z', '2027-02-01'],
  [
    'a Sunday at 23:00, on Monday in UTC',
    { day: 7, hour: 23 },
    'America/New_York',
    '2027-02-01T04:20:00Z',
    '2027-01-31',
  ],
  ['once a week', { lastDigest: '2027-02-01' }, 'UTC', '2027-02-01T10:00:00Z', null],
  ['the week after', { lastDigest: '2027-01-25' }, 'UTC', '2027-02-01T09:00:00Z', '2027-02-01'],
  [
    'not twice in a week when the day moves',
    { day: 4, lastDigest: '2027-02-01' },
    'UTC',
    '2027-02-04T09:00:00Z',
    null,
  ],
  [
    'seven days later at the soonest',
    { day: 4, lastDigest: '2027-02-01' },
    'UTC',
    '2027-02-11T09:00:00Z',
    '2027-02-11',
  ],
  ['not when it is off', { digest: false }, 'UTC', '2027-02-01T09:00:00Z', null],
  [
    'not for an hour before it was chosen',
    { scheduledAt: at('2027-02-01T09:10:00Z') },
    'UTC',
    '2027-02-01T09:20:00Z',
    null,
  ],
  ['in summer time too', {}, 'Europe/Berlin', '2027-03-29T07:00:00Z', '2027-03-29'],
  [
    'in the hour that clocks skip',
    { day: 7, hour: 2 },
    'Europe/Berlin',
    '2027-03-28T01:00:00Z',
    '2027-03-28',
  ],
  [
    'once in the hour that comes twice',
    { day: 7, hour: 2, lastDigest: '2027-10-31' },
    'Europe/Berlin',
    '2027-10-31T01:30:00Z',
    null,
  ],
] as const)('%s', (_name, more, zone, now, expected) => {
  expect(digestDue(notices(more), zone, at(now))?.day ?? null).toBe(expected);
});

test('ten weeks of hourly looks at odd minutes finds each digest once, whatever the zone and the clocks do', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
    for (const hour of [2, 23]) {
      let kept = notices({ day: 7, hour });
      const sent: string[] = [];
      for (let tick = 0; tick < 10 * 7 * 24; tick += 1) {
        const now = at('2027-02-10T00:00:00Z') + tick * 3_600_000 + ((tick * 7) % 50) * 60_000;
        const slot = digestDue(kept, zone, now);
        if (!slot) continue;
        expect(now - slot.at).toBeLessThan(3_600_000 + 50 * 60_000);
        kept = { ...kept, lastDigest: slot.day };
        sent.push(slot.day);
      }
      const sundays = sent.filter(
        (day, index) => index === 0 || Date.parse(day) - Date.parse(sent[index - 1] ?? '') === 604_800_000,
      );
      expect({ zone, hour, sent: sent.length, sundays: sundays.length }).toEqual({
        zone,
        hour,
        sent: 10,
        sundays: 10,
      });
    }
  }
});

test('an unknown zone may be any: nobody is asked about outside the hours of all zones', () => {
  expect(digestMayBeDue(notices(), at('2027-01-31T18:59:00Z'))).toBe(false);
  expect(digestMayBeDue(notices(), at('2027-01-31T19:00:00Z'))).toBe(true);
  expect(digestMayBeDue(notices(), at('2027-02-02T20:59:00Z'))).toBe(true);
  expect(digestMayBeDue(notices(), at('2027-02-02T21:00:00Z'))).toBe(false);
  expect(digestMayBeDue(notices({ timeZone: 'UTC' }), at('2027-01-31T20:00:00Z'))).toBe(false);
});
