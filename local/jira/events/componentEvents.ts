import { briefComponentJson } from '../components/json';
import type { Component } from '../components/store';
import type { Site } from '../site';
import type { Project } from '../store/catalog';
import type { Author } from './issueEvents';

/** A component came or went; its issues tell of themselves. */
export function componentChanged(
  site: Site,
  { accountId, throughApp }: Author,
  step: 'created' | 'deleted',
  project: Project,
  component: Component,
): void {
  site.emit({
    eventType: `avi:jira:${step}:component`,
    timestamp: String(site.clock.now()),
    selfGenerated: throughApp,
    component: {
      ...briefComponentJson(site, component),
      isAssigneeTypeValid: false,
      project: project.key,
      projectId: project.id,
    },
    ...(accountId === null ? {} : { atlassianId: accountId }),
  });
}
