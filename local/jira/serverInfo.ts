import { type Answer, type Call, type Endpoint, ok } from './http/endpoint';
import { SITE_ZONE } from './permissions/caller';
import { formatInstant } from './time/instant';

export const serverEndpoints: Endpoint[] = [
  { method: 'GET', path: '/serverInfo', scopes: [], answer: serverInfo },
];

function serverInfo({ site, caller }: Call): Answer {
  return ok({
    baseUrl: site.url,
    displayUrl: site.url,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_295,
    buildDate: '2026-07-01T00:00:00.000+0000',
    serverTime: formatInstant(site.clock.now(), caller.timeZone),
    serverTimeZone: SITE_ZONE,
    scmInfo: 'local',
    serverTitle: 'Local Jira',
  });
}
