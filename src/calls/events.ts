import * as v from 'valibot';
import { UNCHECKED } from '../domain/gate';
import { accountId, issueKey, jiraId } from './parse';

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

export const glanceRequest = v.object({
  extension: v.object({ issue: v.object({ id: jiraId }) }),
});

export const gateRequest = v.object({
  issue: v.object({ key: issueKey }),
  configuration: v.nullish(v.object({ strict: v.nullish(v.boolean()) })),
  transition: v.object({
    from: v.nullish(v.object({ id: jiraId })),
    to: v.object({ id: jiraId }),
    modifiedFields: v.nullish(v.record(v.string(), v.unknown())),
  }),
});

const entity = v.picklist(['records', 'ledger']);

export const work = v.variant('kind', [
  v.object({
    kind: v.literal('clear-columns'),
    projectId: jiraId,
    after: v.nullable(jiraId),
  }),
  v.object({ kind: v.literal('take-stock'), projectId: jiraId, next: v.nullable(v.string()) }),
  v.object({
    kind: v.literal('note-unchecked'),
    issueKey,
    from: v.string(),
    to: v.string(),
    why: v.picklist(UNCHECKED),
    at: v.number(),
  }),
  v.object({
    kind: v.literal('report-accounts'),
    entity,
    after: v.nullable(v.string()),
    found: v.array(accountId),
    reported: v.number(),
  }),
  v.object({
    kind: v.literal('erase-accounts'),
    entity,
    after: v.nullable(v.string()),
    startedAt: v.number(),
    pass: v.number(),
    hasChanged: v.boolean(),
  }),
  v.object({ kind: v.literal('follow-site'), startedAt: v.number(), next: v.nullable(v.string()) }),
  v.object({
    kind: v.literal('follow-version'),
    projectId: jiraId,
    versionId: jiraId,
    next: v.nullable(v.string()),
  }),
  v.object({ kind: v.literal('forget-project'), projectId: jiraId }),
  v.object({ kind: v.literal('rest-project'), projectId: jiraId }),
  v.object({
    kind: v.literal('replace-person'),
    projectId: jiraId,
    from: accountId,
    to: accountId,
    by: accountId,
    after: v.nullable(jiraId),
    pass: v.pipe(v.number(), v.integer()),
  }),
]);
