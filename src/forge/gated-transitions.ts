import { route } from '@forge/api';
import { EPIC_LEVEL } from '../domain/facts';
import { list, part, text } from '../domain/jira-json';
import { accept, type Outcome } from '../domain/refusal';
import type { GatedTransition } from '../domain/views/settings';
import { outcomeOf } from './jira-answer';
import { asTheApp } from './requests';

/** The module's key in the manifest, with which Jira's own key of a rule ends. */
const RULE = /(^|\/)date-agreed$/;

/**
 * The transitions of a project's epics that have the app's rule, in the workflows' order. Reads workflows as the app,
 * for Jira shows them to its own administrators only.
 */
export async function gatedTransitions(projectId: string): Promise<Outcome<GatedTransition[]>> {
  const types = await outcomeOf(
    asTheApp.get(route`/rest/api/3/issuetype/project?projectId=${projectId}&level=${EPIC_LEVEL}`),
  );
  if (!types.ok) return types;
  const projectAndIssueTypes = list(types.result).map(({ id }) => ({ projectId, issueTypeId: text(id) }));
  if (projectAndIssueTypes.length === 0) return accept([]);
  const answer = await outcomeOf(
    asTheApp.send(route`/rest/api/3/workflows`, 'POST', { projectAndIssueTypes }),
  );
  if (!answer.ok) return answer;
  return accept(
    list(part(answer.result).workflows).flatMap((workflow) =>
      list(workflow.transitions).flatMap((transition) =>
        list(transition.validators)
          .map(({ parameters }) => part(parameters))
          .filter(({ key }) => RULE.test(text(key)))
          .map(({ config }) => ({
            workflow: text(workflow.name),
            transition: text(transition.name),
            strict: isStrict(config),
          })),
      ),
    ),
  );
}

/** Jira keeps what the configuration page gave as a text. */
function isStrict(config: unknown): boolean {
  try {
    return part(typeof config === 'string' ? JSON.parse(config) : config).strict === true;
  } catch {
    return false;
  }
}
