import type { ModulesView, ModuleView } from '../../web-api';
import { requestLocal } from '../http/request';
import { type Load, useLoad } from './load';

type ModulesLoad = [Load<ModuleView[]>, () => Promise<void>];

/** The app's modules that the acting person sees in a project. */
export function useProjectModules(projectKey: string): ModulesLoad {
  return useModules(`projectKey=${encodeURIComponent(projectKey)}`);
}

/** The app's modules that the acting person sees on an issue; asked for again when `version` changes. */
export function useIssueModules(issueKey: string, version: number): ModulesLoad {
  return useModules(`issueKey=${encodeURIComponent(issueKey)}`, version);
}

/** The app's modules in the site's settings; refused for who does not administer Jira. */
export function useSiteModules(): ModulesLoad {
  return useModules('site=true');
}

function useModules(query: string, version = 0): ModulesLoad {
  const load = async () => (await requestLocal<ModulesView>('GET', `/local/modules?${query}`)).modules;
  return useLoad(query, load, version);
}
