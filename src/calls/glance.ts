import * as v from 'valibot';
import { jiraId } from './parse';

/** What Jira tells of the issue whose row it draws. */
export const glanceRequest = v.object({
  extension: v.object({ issue: v.object({ id: jiraId }), project: v.object({ id: jiraId }) }),
});
