import { componentEndpoints } from './components/endpoints';
import { fieldEndpoints } from './fields/endpoints';
import { historyEndpoints } from './history/endpoints';
import type { Endpoint } from './http/endpoint';
import { createRouter } from './http/router';
import { issueEndpoints } from './issues/endpoints';
import { workflowsEndpoints } from './issues/workflow/workflows';
import { mailEndpoints } from './mail/notify';
import { peopleEndpoints } from './people/endpoints';
import { groupEndpoints } from './people/groups';
import { permissionEndpoints } from './permissions/endpoints';
import { projectEndpoints } from './projects/endpoints';
import { searchEndpoints } from './search/endpoints';
import { serverEndpoints } from './serverInfo';
import { taskEndpoints } from './tasks/endpoints';
import { versionEndpoints } from './versions/endpoints';

/** Every endpoint of Jira's REST API that this Jira answers, with the scopes an app needs for it. */
const endpoints: Endpoint[] = [
  ...issueEndpoints,
  ...searchEndpoints,
  ...historyEndpoints,
  ...projectEndpoints,
  ...componentEndpoints,
  ...versionEndpoints,
  ...workflowsEndpoints,
  ...peopleEndpoints,
  ...groupEndpoints,
  ...permissionEndpoints,
  ...fieldEndpoints,
  ...mailEndpoints,
  ...taskEndpoints,
  ...serverEndpoints,
];

const BASE = '/rest/api/3';

export const matchEndpoint = (() => {
  const match = createRouter(endpoints);
  return (method: string, pathname: string) =>
    pathname.startsWith(`${BASE}/`) ? match(method, pathname.slice(BASE.length)) : undefined;
})();

/** The classic scopes that an app's call needs; `undefined` for an endpoint that this Jira does not know. */
export const scopesOf = (method: string, pathname: string): readonly string[] | undefined =>
  matchEndpoint(method, pathname)?.endpoint.scopes;
