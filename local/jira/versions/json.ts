import { SITE_ZONE } from '../permissions/caller';
import type { Site } from '../site';
import { dayLabel } from '../time/day';
import { dayAt } from '../time/zone';
import type { Version } from './store';

/** A version as issues carry it. */
export const briefVersionJson = (site: Site, version: Version) => ({
  self: `${site.url}/rest/api/3/version/${version.id}`,
  id: String(version.id),
  description: version.description,
  name: version.name,
  archived: version.archived,
  released: version.released,
  ...(version.releaseDate === null ? {} : { releaseDate: version.releaseDate }),
});

/** A version as its project lists it. */
export function versionJson(site: Site, version: Version) {
  const { startDate, releaseDate, released, projectId } = version;
  const overdue = releaseDate !== null && releaseDate < dayAt(site.clock.now(), SITE_ZONE);
  return {
    ...briefVersionJson(site, version),
    ...(startDate === null ? {} : { startDate, userStartDate: dayLabel(startDate) }),
    ...(releaseDate === null ? {} : { userReleaseDate: dayLabel(releaseDate) }),
    ...(releaseDate === null || released ? {} : { overdue }),
    projectId,
  };
}
