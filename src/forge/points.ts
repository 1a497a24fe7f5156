import { list, part } from '../domain/jira-json';

/** For each person, group, project role or permission; all else that Jira charges for is a point each. */
const IDENTITY = 2;

/**
 * What an answer of Jira costs beside the point of its request, by what it holds: issues, histories (Atlassian names no
 * price for them: they are taken for their issues), projects, people, permissions.
 * https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function pointsIn(answer: unknown): number {
  const { id, fields, projectTypeKey, issues, issueChangeLogs, permissions } = part(answer);
  const isIssue = id !== undefined && fields !== undefined;
  const core =
    isIssue || projectTypeKey !== undefined ? 1 : list(issues).length + list(issueChangeLogs).length;
  return core + IDENTITY * (peopleIn(answer) + Object.keys(part(permissions)).length);
}

function peopleIn(answer: unknown): number {
  const all = Array.isArray(answer) ? list(answer) : [part(answer), ...list(part(answer).values)];
  return all.filter(({ accountId }) => accountId !== undefined).length;
}
