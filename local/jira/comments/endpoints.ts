import { textOf } from '../adf/text';
import { issueCommented } from '../events/issueEvents';
import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint';
import { objectBody } from '../http/input';
import { pageOf } from '../http/page';
import { badRequest, Refusal } from '../http/refusal';
import { InvalidValue } from '../issues/edit/field';
import { documentValue } from '../issues/edit/texts';
import { getIssue, mayInProject } from '../permissions/access';
import { saveIssue } from '../store/issues';
import { commentJson } from './json';
import { addComment, readComments } from './store';

export const commentEndpoints: Endpoint[] = [
  { method: 'GET', path: '/issue/{issue}/comment', scopes: ['read:jira-work'], answer: listComments },
  { method: 'POST', path: '/issue/{issue}/comment', scopes: ['write:jira-work'], answer: comment },
];

const LONGEST_PAGE = 100;
const MOST_COMMENTS = 5000;

/** Oldest first, unless asked for otherwise. */
function listComments({ site, caller, path, query }: Call): Answer {
  const issue = getIssue(site, caller.accountId, path('issue'));
  const order = query.get('orderBy') ?? 'created';
  if (!/^[+ -]?created$/.test(order)) throw badRequest(`Comments cannot be ordered by '${order}'.`);
  const oldest = readComments(site.db, [issue.id]);
  const all = order.startsWith('-') ? oldest.reverse() : oldest;
  const { startAt, maxResults } = pageOf(query, LONGEST_PAGE, LONGEST_PAGE);
  const shown = all.slice(startAt, startAt + maxResults);
  const comments = shown.map((one) => commentJson(site, caller.timeZone, one));
  return ok({ startAt, maxResults, total: all.length, comments });
}

/** The issue counts as updated by it; the history has no entry. */
function comment({ site, caller, path, body: raw }: Call): Answer {
  const issue = getIssue(site, caller.accountId, path('issue'));
  const { body, ...more } = objectBody(raw);
  const [unknown] = Object.keys(more);
  if (unknown) throw new Refusal(501, [`This Jira knows no '${unknown}' of comments.`]);
  if (!mayInProject(site, caller.accountId, issue.projectId, 'ADD_COMMENTS'))
    throw refuse('You do not have the permission to comment on this issue.');
  const said = documentIn(body);
  if (readComments(site.db, [issue.id]).length >= MOST_COMMENTS)
    throw new Refusal(413, [`An issue has at most ${MOST_COMMENTS} comments.`]);
  const now = site.clock.now();
  const added = addComment(site.db, {
    issueId: issue.id,
    author: caller.accountId,
    created: now,
    updated: now,
    body: said,
  });
  const updated = { ...issue, updated: now };
  saveIssue(site.db, updated);
  issueCommented(site, caller, updated, added);
  return { status: 201, body: commentJson(site, caller.timeZone, added) };
}

const refuse = (message: string) => new Refusal(400, [], { comment: message });

function documentIn(value: unknown): unknown {
  try {
    const said = documentValue(value ?? null);
    if (said !== null && textOf(said).trim() !== '') return said;
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    throw refuse(typeof value === 'object' ? error.message : 'Comment body is not valid!');
  }
  throw refuse('Comment body can not be empty!');
}
