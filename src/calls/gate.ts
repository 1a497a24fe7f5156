import * as v from 'valibot';
import { issueKey, jiraId } from './parse';

/** What Jira tells a workflow's validator. */
export const gateRequest = v.object({
  issue: v.object({ key: issueKey }),
  configuration: v.nullish(v.object({ strict: v.nullish(v.boolean()) })),
  transition: v.object({
    from: v.nullish(v.object({ id: jiraId })),
    to: v.object({ id: jiraId }),
    modifiedFields: v.nullish(v.record(v.string(), v.unknown())),
  }),
});
