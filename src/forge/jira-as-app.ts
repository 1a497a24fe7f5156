import { asApp, route } from '@forge/api';
import type { JiraAsApp } from '../app/ports';
import { PROJECTION_KEY } from '../seal/claims';
import { withinTime } from './jira-answer';

/** What a lost connection counts as, for the note on the record. */
const NO_ANSWER = 503;

export const jiraAsApp: JiraAsApp = {
  async writeProjection(issueId, projection) {
    try {
      const path = route`/rest/api/3/issue/${issueId}/properties/${PROJECTION_KEY}`;
      const headers = { accept: 'application/json', 'content-type': 'application/json' };
      const body = JSON.stringify(projection);
      const answer = await withinTime(asApp().requestJira(path, { method: 'PUT', headers, body }));
      return answer === 'timed out' ? NO_ANSWER : answer.status;
    } catch (error) {
      console.warn(
        'the copy on the issue was not confirmed:',
        error instanceof Error ? error.name : 'unknown',
      );
      return NO_ANSWER;
    }
  },
};
