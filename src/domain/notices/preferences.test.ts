import { choose, DEFAULT_NOTICES, preferencesOf } from './preferences';

const choice = { turns: true, digest: true, day: 1, hour: 9 };

test('without a choice: turns, and a digest on Mondays at 09:00 in the zone of the page', () => {
  expect(preferencesOf(DEFAULT_NOTICES, 'Europe/Berlin')).toEqual({
    turns: true,
    digest: true,
    day: 1,
    hour: 9,
    timeZone: 'Europe/Berlin',
    refused: null,
  });
});

test.each([
  ['the first choice of what was so anyway', DEFAULT_NOTICES, choice, 'UTC', 0],
  ['turns alone', { ...DEFAULT_NOTICES, timeZone: 'UTC' }, { ...choice, turns: false }, 'UTC', 0],
  ['another hour', DEFAULT_NOTICES, { ...choice, hour: 10 }, 'UTC', 77],
  ['another day', DEFAULT_NOTICES, { ...choice, day: 5 }, 'UTC', 77],
  ['switched on', { ...DEFAULT_NOTICES, digest: false }, choice, 'UTC', 77],
  ['another zone than before', { ...DEFAULT_NOTICES, timeZone: 'Asia/Tokyo' }, choice, 'UTC', 77],
])('when the digest begins anew: %s', (_name, before, chosen, zone, since) => {
  expect(choose(before, chosen, zone, 77)).toEqual({
    ...before,
    ...chosen,
    timeZone: zone,
    scheduledAt: since,
  });
});

test('what was sent and refused stays known', () => {
  const before = {
    ...DEFAULT_NOTICES,
    lastDigest: '2027-02-01',
    lastMail: 5,
    refused: { status: 403, at: 5 },
  };
  expect(choose(before, { ...choice, turns: false }, 'UTC', 77)).toMatchObject({
    turns: false,
    lastDigest: '2027-02-01',
    refused: { status: 403 },
  });
});
