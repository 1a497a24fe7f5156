/** The zones of one region, as a list of choices groups them. */
export interface ZoneGroup {
  region: string;
  zones: { id: string; label: string }[];
}

/** "The site’s (Europe/Berlin)"; the zone is left out where it is not known. */
export function siteZoneText(siteTimeZone: string | null): string {
  return siteTimeZone === null ? 'the site’s' : `the site’s (${siteTimeZone})`;
}

/** Every zone that this browser knows; where it cannot tell, the ones that are named anyway. */
export function knownZones(named: readonly (string | null)[]): string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  const all = [...known, 'UTC', ...named.filter((zone) => zone !== null)];
  return [...new Set(all)];
}

/** By region, and in it by city, so that typing a city's first letters finds it in a list. */
export function zoneGroups(zones: readonly string[]): ZoneGroup[] {
  const groups = new Map<string, ZoneGroup>();
  for (const id of [...zones].sort((a, b) => a.localeCompare(b, 'en'))) {
    const [first = id, ...rest] = id.split('/');
    const region = rest.length > 0 ? first : 'Other';
    const group = groups.get(region) ?? { region, zones: [] };
    group.zones.push({ id, label: (rest.length > 0 ? rest.join(' / ') : id).replaceAll('_', ' ') });
    groups.set(region, group);
  }
  return [...groups.values()];
}
