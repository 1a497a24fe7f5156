import * as v from 'valibot';
import { jiraId } from './parse';

/** What is read of Jira's events; everything else of them is asked of Jira. */
export const issueEvent = v.object({
  eventType: v.string(),
  issue: v.object({
    id: jiraId,
    fields: v.nullish(
      v.object({
        issuetype: v.nullish(v.object({ hierarchyLevel: v.nullish(v.number()) })),
        project: v.nullish(v.object({ id: v.nullish(jiraId) })),
      }),
    ),
  }),
  changelog: v.nullish(
    v.object({
      items: v.nullish(v.array(v.object({ fieldId: v.nullish(v.string()), field: v.nullish(v.string()) }))),
    }),
  ),
});

/** Some of Jira's events carry ids as numbers. */
const eventId = v.union([jiraId, v.pipe(v.number(), v.transform(String))]);

export const projectEvent = v.object({ eventType: v.string(), project: v.object({ id: eventId }) });

export const versionEvent = v.object({ version: v.object({ id: eventId, projectId: eventId }) });
