import { customFields } from '../../fields/custom';
import { selectFields } from '../../fields/selection';
import { isObject } from '../../http/input';
import { badRequest } from '../../http/refusal';
import type { Caller } from '../../permissions/caller';
import type { Site } from '../../site';
import type { IssueRecord } from '../../store/issues';
import { issuesJson } from '../json';
import { rulesOfProject } from './rules';

/** System fields that Jira tells validators of: the due date is not among them. Custom fields all are, as kept here. */
const TOLD = [
  'versions',
  'fixVersions',
  'components',
  'description',
  'assignee',
  'resolution',
  'priority',
  'issuetype',
  'labels',
  'parent',
];
const UNSAID = 'A workflow validator did not let this transition be made.';

interface Asked {
  site: Site;
  caller: Caller;
  /** The issue as it is, and as it will be with what was set on the transition's screen. */
  before: IssueRecord;
  after: IssueRecord;
  transition: { id: string; to: string };
  /** Fields that were set. */
  set: string[];
}

/** Asks all validators of a transition, and refuses it with the words of the first that says no. */
export async function askValidators({ site, caller, before, after, transition, set }: Asked): Promise<void> {
  const rules = rulesOfProject(site.db, before.projectId).filter(
    (rule) => rule.transitionId === transition.id,
  );
  if (rules.length === 0) return;
  const told = [...TOLD, ...customFields(site.db).map(({ id }) => id)].filter((id) => set.includes(id));
  const view = { selection: selectFields(told, 'id'), expand: [], properties: [] };
  const [json] = told.length > 0 ? issuesJson(site, caller, [after], view) : [];
  const fields = (json as { fields?: Record<string, unknown> } | undefined)?.fields ?? {};
  const modifiedFields = Object.fromEntries(told.map((id) => [id, asTold(fields[id])]));
  for (const { moduleKey, configuration } of rules) {
    const { result, errorMessage } = await site.validate(moduleKey, {
      issue: { key: before.key },
      configuration,
      transition: { from: { id: before.statusId }, to: { id: transition.to }, modifiedFields },
    });
    if (!result) throw badRequest(errorMessage || UNSAID);
  }
}

/** Lists that were emptied come as null; of people, the account alone. */
function asTold(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(asTold);
  return isObject(value) && 'accountId' in value ? { accountId: value.accountId } : (value ?? null);
}
