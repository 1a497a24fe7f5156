import * as v from 'valibot';
import { UNCHECKED } from '../domain/gate';
import { accountId, issueKey, jiraId } from './parse';

const entity = v.picklist(['records', 'ledger']);

/** What the queue holds. */
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
