import type { Site } from '../site';
import { versionJson } from '../versions/json';
import type { Version } from '../versions/store';
import type { Author } from './issueEvents';

/** What can happen to a version that goes on. */
export type VersionStep =
  | 'created'
  | 'updated'
  | 'released'
  | 'unreleased'
  | 'archived'
  | 'unarchived'
  | 'moved'
  | 'merged';

/** The parts that other versions play, by the names that events have for them. */
type Others = Partial<Record<'mergedVersion' | 'newFixVersion', Version>>;

export function versionChanged(
  site: Site,
  author: Author,
  step: VersionStep,
  version: Version,
  others: Others = {},
): void {
  emit(site, author, step, version, others);
}

/** A version is gone; its issues tell of themselves. */
export function versionDeleted(site: Site, author: Author, version: Version, others: Others = {}): void {
  emit(site, author, 'deleted', version, others, { customFieldReplacements: [] });
}

function emit(
  site: Site,
  { accountId, throughApp }: Author,
  step: VersionStep | 'deleted',
  version: Version,
  others: Others,
  details: object = {},
): void {
  const described = Object.entries(others).map(([name, other]) => [name, versionJson(site, other)]);
  site.emit({
    eventType: `avi:jira:${step}:version`,
    timestamp: String(site.clock.now()),
    selfGenerated: throughApp,
    version: versionJson(site, version),
    ...Object.fromEntries(described),
    ...details,
    ...(accountId === null ? {} : { atlassianId: accountId }),
  });
}
