import { getAppContext, route } from '@forge/api';
import type { AppNames, MailPort } from '../app/notices/ports';
import type { JiraIssue } from '../domain/facts';
import { part, text } from '../domain/jira-json';
import { accept, mayPass, type Outcome } from '../domain/refusal';
import { outcomeOf, withinTime } from './jira-answer';
import { asTheApp } from './requests';

const { get, send } = asTheApp;

/** What the app asks of Jira, as itself, to write to people. */
export const mail: MailPort = {
  async readEpics(issueIds, wanted) {
    const fields = [...wanted, 'issuetype', 'project', 'security'];
    const answer = await outcomeOf(
      send(route`/rest/api/3/issue/bulkfetch`, 'POST', { issueIdsOrKeys: issueIds, fields }),
    );
    if (!answer.ok) return answer;
    const { issues } = part(answer.result);
    return accept(Array.isArray(issues) ? (issues as JiraIssue[]) : []);
  },

  async recipient(person) {
    const answer = await outcomeOf(get(route`/rest/api/3/user?accountId=${person}`));
    if (!answer.ok) {
      if (mayPass(answer.refusal)) return answer;
      // Where Jira only hides people from the app, it decides itself whether a mail reaches them.
      return accept({ active: answer.refusal.code !== 'not-found', timeZone: null });
    }
    const user = part(answer.result);
    return accept({ active: user.active !== false, timeZone: text(user.timeZone) || null });
  },

  async mayBrowse(person, what) {
    const where = new URLSearchParams({ accountId: person, ...what });
    const answer = await outcomeOf(get(route`/rest/api/3/user/viewissue/search?${where}`));
    if (!answer.ok) return mayPass(answer.refusal) ? answer : accept(false);
    const people: unknown[] = Array.isArray(answer.result) ? answer.result : [];
    return accept(people.some((each) => part(each).accountId === person));
  },

  async site(): Promise<Outcome<string>> {
    const answer = await outcomeOf(get(route`/rest/api/3/serverInfo`));
    if (!answer.ok) return answer;
    const { displayUrl, baseUrl } = part(answer.result);
    return accept(text(displayUrl) || text(baseUrl));
  },

  async send({ to, anchorId, subject, textBody, htmlBody }) {
    const body = {
      subject,
      textBody,
      htmlBody,
      to: { users: [{ accountId: to }], assignee: false, reporter: false, voters: false, watchers: false },
      restrict: { permissions: [{ key: 'BROWSE' }] },
    };
    try {
      const answer = await withinTime(send(route`/rest/api/3/issue/${anchorId}/notify`, 'POST', body));
      return answer === 'timed out' ? null : answer.status;
    } catch {
      return null;
    }
  },
};

/** The ids by which Jira's addresses name the app and its environment. */
export function appNames(): AppNames {
  const { appAri, environmentAri } = getAppContext();
  return { appId: appAri.appId, environmentId: environmentAri.environmentId };
}

/** Milliseconds until the platform ends this invocation. */
export function timeLeft(): number {
  return getAppContext().invocationRemainingTimeInMillis();
}
