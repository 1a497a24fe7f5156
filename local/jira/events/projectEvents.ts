import { projectJson } from '../projects/json';
import type { Site } from '../site';
import type { Project } from '../store/catalog';
import type { Author } from './issueEvents';

/** What can happen to a project that an app can hear of here. */
export type ProjectStep = 'deleted' | 'softdeleted' | 'archived' | 'unarchived' | 'restored';

/** One event for the project; none for its issues, as on Jira. It does not say who did it. */
export function projectChanged(
  site: Site,
  { throughApp }: Author,
  step: ProjectStep,
  project: Project,
): void {
  site.emit({
    eventType: `avi:jira:${step}:project`,
    timestamp: String(site.clock.now()),
    selfGenerated: throughApp,
    project: projectJson(site, project),
  });
}
