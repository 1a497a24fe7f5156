import { Hono } from 'hono';
import { asPerson, readFacts, readPlace } from '../forge/place';
import type { Local } from '../open';
import type { RuleChange, WorkflowView } from '../web-api';
import { loggedIn } from './acting';
import { readBody } from './parse';
import { WebError } from './web-error';

/** The rules of a project's workflow, which Jira edits in pages of its own; for the project's admins. */
export function createWorkflowApi(local: Local): Hono {
  const api = new Hono();
  const asAdmin = async (accountId: string, projectKey: string): Promise<void> => {
    const read = asPerson(local.jira, accountId);
    const facts = await readFacts(read, await readPlace(read, { projectKey }), false);
    if (!facts.canAdministerProjects)
      throw new WebError(403, 'Only an administrator of the project can edit its workflow.');
  };
  api.get('/', async (c) => {
    const projectKey = c.req.query('projectKey') ?? '';
    await asAdmin(loggedIn(local, c), projectKey);
    return c.json({ transitions: local.jira.workflow(projectKey) } satisfies WorkflowView);
  });
  api.put('/', async (c) => {
    const change = parseRule(await readBody(c));
    await asAdmin(loggedIn(local, c), change.projectKey);
    const { projectKey, to, moduleKey } = change;
    if (!local.jira.workflow(projectKey).some((transition) => transition.to === to))
      throw new WebError(404, `The project ${projectKey} has no transition to ${to}.`);
    if (!local.manifest.validators.some(({ key }) => key === moduleKey))
      throw new WebError(404, `The app offers no rule ${moduleKey}.`);
    local.jira.setRule(change);
    return c.body(null, 204);
  });
  return api;
}

function parseRule({ projectKey, to, moduleKey, configuration }: Record<string, unknown>): RuleChange {
  if (
    typeof projectKey !== 'string' ||
    typeof to !== 'string' ||
    typeof moduleKey !== 'string' ||
    configuration === undefined
  )
    throw new WebError(400, 'projectKey, to and moduleKey must be strings, and configuration be there.');
  return { projectKey, to, moduleKey, configuration };
}
