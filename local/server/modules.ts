import { asPerson, readFacts, readPlace } from '../forge/place';
import type { Local } from '../open';
import type { ModulePlace, ModuleView, PanelChange } from '../web-api';
import { WebError } from './web-error';

type At = Omit<ModulePlace, 'moduleKey'>;

/** The app's modules that a person sees at a place, with the addresses of their pages. */
export async function viewModules(
  local: Local,
  accountId: string,
  at: At,
  pagesOrigin: string,
): Promise<ModuleView[]> {
  const { issue, project } = await readPlace(asPerson(local.jira, accountId), at);
  const modules = await local.forge.modulesAt(accountId, at);
  return modules.map((module) => {
    const isPanel = module.type === 'jira:issuePanel';
    const pinned = isPanel && project !== null && local.panels.pinned(module.key, project.id);
    return {
      key: module.key,
      type: module.type,
      title: module.title,
      label: module.label,
      icon: module.icon,
      url: `${pagesOrigin}/${module.page.resource}/${module.page.file}`,
      viewportSize: module.viewportSize as ModuleView['viewportSize'],
      hasStatus: module.dynamicProperties !== null,
      shown: !isPanel || pinned || (issue !== null && local.panels.shown(module.key, issue.id)),
      pinned,
    };
  });
}

/** Adds or removes an issue panel (whoever sees the issue), or pins it to a project (who administers the project). */
export async function changePanel(local: Local, accountId: string, change: PanelChange): Promise<void> {
  const read = asPerson(local.jira, accountId);
  if ('issueKey' in change) {
    const { issue } = await readPlace(read, { issueKey: change.issueKey });
    if (issue) local.panels.show(change.moduleKey, issue.id, change.shown);
    return;
  }
  const place = await readPlace(read, { projectKey: change.projectKey });
  const facts = await readFacts(read, place, false);
  if (!place.project || !facts.canAdministerProjects)
    throw new WebError(403, 'Only an administrator of the project can pin a panel.');
  local.panels.pin(change.moduleKey, place.project.id, change.pinned);
}
