import { matchEndpoint } from './endpoints';

/** A request to Jira's REST API as it was answered; `path` with its query. */
export interface Answered {
  method: string;
  path: string;
  status: number;
  /** JSON. */
  body: string | null;
}

/** What an answer holds of what Jira charges for. */
interface Held {
  /** Issues, projects, dashboards and attachments: a point each. */
  core?: number;
  /** People, groups, project roles and permissions: two points each. */
  identity?: number;
}

type Json = Record<string, never[] | object>;

const one = () => ({ core: 1 });
const issues = ({ issues }: Json): Held => ({ core: lengthOf(issues) });
const ofNobody = (): Held => ({});

/** What a read holds, by its endpoint. What is only a part of another object, such as an issue's assignee, is not counted. */
const READS: Record<string, (answer: Json) => Held> = {
  'GET /issue/{issue}': one,
  'GET /search/jql': issues,
  'POST /search/jql': issues,
  'POST /issue/bulkfetch': issues,
  // Atlassian names no price for histories: they are taken for the issues that they are of.
  'GET /issue/{issue}/changelog': one,
  'POST /changelog/bulkfetch': ({ issueChangeLogs }) => ({ core: lengthOf(issueChangeLogs) }),
  'GET /project/{project}': one,
  'GET /project/search': ({ values }) => ({ core: lengthOf(values) }),
  'GET /user': () => ({ identity: 1 }),
  'GET /myself': () => ({ identity: 1 }),
  'GET /user/bulk': ({ values }) => ({ identity: lengthOf(values) }),
  'GET /user/search': (answer) => ({ identity: lengthOf(answer) }),
  'GET /user/assignable/search': (answer) => ({ identity: lengthOf(answer) }),
  'GET /user/viewissue/search': (answer) => ({ identity: lengthOf(answer) }),
  'GET /groups/picker': ({ groups }) => ({ identity: lengthOf(groups) }),
  'GET /mypermissions': ({ permissions }) => ({ identity: Object.keys(permissions ?? {}).length }),
  'POST /permissions/check': ({ projectPermissions, globalPermissions }) => ({
    identity: lengthOf(projectPermissions) + lengthOf(globalPermissions),
  }),
  'POST /search/approximate-count': ofNobody,
  'POST /workflows': ofNobody,
  'GET /field': ofNobody,
  'GET /issue/{issue}/comment': ofNobody,
  'GET /issue/{issue}/editmeta': ofNobody,
  'GET /issue/{issue}/properties': ofNobody,
  'GET /issue/{issue}/properties/{key}': ofNobody,
  'GET /issue/{issue}/transitions': ofNobody,
  'GET /issuetype/project': ofNobody,
  'GET /project/{project}/components': ofNobody,
  'GET /project/{project}/statuses': ofNobody,
  'GET /resolution/search': ofNobody,
  'GET /serverInfo': ofNobody,
};

/**
 * What a request costs an app of its hourly quota: one point, and for reads what they answer with. Throws for a read that
 * has no price here, so that none goes by uncounted. What a page of the app asks by itself, as the person who looks at
 * it, costs the app nothing.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function pointsOf({ method, path, status, body }: Answered): number {
  const endpoint = matchEndpoint(method, path.split('?')[0] ?? path)?.endpoint;
  if (!endpoint || status >= 400) return 1;
  const name = `${method} ${endpoint.path}`;
  const held = READS[name];
  if (!held && method === 'GET') throw new Error(`No price is known of ${name}: add it to its points.`);
  const { core = 0, identity = 0 } = held?.(JSON.parse(body ?? 'null')) ?? {};
  return 1 + core + 2 * identity;
}

function lengthOf(many: unknown): number {
  return Array.isArray(many) ? many.length : 0;
}
