import { knownZones, zoneGroups } from './time-zones';

test('zones are grouped by region and named by city', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/Argentina/San_Juan', 'America/New_York', 'Europe/Athens'];
  expect(zoneGroups(zones)).toEqual([
    {
      region: 'America',
      zones: [
        { id: 'America/Argentina/San_Juan', label: 'Argentina / San Juan' },
        { id: 'America/New_York', label: 'New York' },
      ],
    },
    {
      region: 'Europe',
      zones: [
        { id: 'Europe/Athens', label: 'Athens' },
        { id: 'Europe/Berlin', label: 'Berlin' },
      ],
    },
    { region: 'Other', zones: [{ id: 'UTC', label: 'UTC' }] },
  ]);
});

test('the zone that is saved can be chosen even where the browser does not know it', () => {
  expect(knownZones(['Europe/Kyiv', null, 'Asia/Newer'])).toEqual(
    expect.arrayContaining(['UTC', 'Europe/Berlin', 'Asia/Newer']),
  );
  const zones = knownZones(['Europe/Berlin']);
  expect(zones.filter((zone) => zone === 'Europe/Berlin')).toHaveLength(1);
});
