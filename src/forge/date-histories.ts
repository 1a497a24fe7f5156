import { type APIResponse, type Route, route } from '@forge/api';
import type { Source } from '../domain/agreement';
import { part, text } from '../domain/facts';
import { type DateHistory, dateHistory } from '../domain/jira-history';
import { accept, type Outcome } from '../domain/refusal';
import { outcomeOf } from './jira-answer';

type Post = (path: Route, body: unknown) => Promise<APIResponse>;

/** All changes that issues' dates have ever had, by issue, as whoever posts may see them. */
export async function readDateHistories(
  post: Post,
  issueIds: readonly string[],
  source: Source,
): Promise<Outcome<Map<string, DateHistory>>> {
  const entries = new Map<string, unknown[]>();
  let nextPageToken: string | undefined;
  do {
    const body = {
      issueIdsOrKeys: issueIds,
      fieldIds: [source],
      ...(nextPageToken ? { nextPageToken } : {}),
    };
    const answer = await outcomeOf(post(route`/rest/api/3/changelog/bulkfetch`, body));
    if (!answer.ok) return answer;
    const page = part(answer.result);
    const logs = (Array.isArray(page.issueChangeLogs) ? page.issueChangeLogs : []).map(part);
    for (const { issueId, changeHistories } of logs) {
      const known = entries.get(text(issueId)) ?? [];
      entries.set(text(issueId), known.concat(Array.isArray(changeHistories) ? changeHistories : []));
    }
    nextPageToken = text(page.nextPageToken) || undefined;
  } while (nextPageToken);
  return accept(new Map([...entries].map(([issueId, each]) => [issueId, dateHistory(each, null, source)])));
}
