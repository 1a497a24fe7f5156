import { type APIResponse, type Route, route } from '@forge/api';
import { addBulkPage } from '../domain/jira-history';
import { part, text } from '../domain/jira-json';
import { accept, type Outcome } from '../domain/refusal';
import { outcomeOf } from './jira-answer';

type Post = (path: Route, body: unknown) => Promise<APIResponse>;

/** All entries that issues' histories have of some fields, by issue, as whoever posts may see them. */
export async function readHistories(
  post: Post,
  issueIds: readonly string[],
  fields: readonly string[],
): Promise<Outcome<Map<string, unknown[]>>> {
  const entries = new Map<string, unknown[]>();
  let nextPageToken: string | undefined;
  do {
    const body = {
      issueIdsOrKeys: issueIds,
      fieldIds: fields,
      ...(nextPageToken ? { nextPageToken } : {}),
    };
    const answer = await outcomeOf(post(route`/rest/api/3/changelog/bulkfetch`, body));
    if (!answer.ok) return answer;
    const page = part(answer.result);
    addBulkPage(entries, page);
    nextPageToken = text(page.nextPageToken) || undefined;
  } while (nextPageToken);
  return accept(entries);
}
