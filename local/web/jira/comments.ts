import { jira } from '../http/jira';
import { isRecord, readList, readOptional, readRecord, readString } from '../http/read';
import { type PersonRef, readPersonRef } from './issue';

export interface Comment {
  id: string;
  author: PersonRef | null;
  /** As Jira sends it, `2024-09-19T21:57:31.666-0500`. */
  created: string;
  body: unknown;
}

const pathOf = (issueKey: string) => `/issue/${encodeURIComponent(issueKey)}/comment`;

/** All comments of an issue, oldest first. */
export async function readComments(issueKey: string): Promise<Comment[]> {
  const comments: Comment[] = [];
  for (;;) {
    const path = `${pathOf(issueKey)}?maxResults=100&startAt=${comments.length}`;
    const page = readRecord(await jira('GET', path), 'answer');
    const values = readList(page.comments, 'comments', readComment);
    comments.push(...values);
    if (comments.length >= Number(page.total) || values.length === 0) return comments;
  }
}

export async function addComment(issueKey: string, body: unknown): Promise<void> {
  await jira('POST', pathOf(issueKey), { body });
}

/** Whether the acting person has Add Comments. */
export async function mayComment(issueKey: string): Promise<boolean> {
  const query = new URLSearchParams({ permissions: 'ADD_COMMENTS', issueKey });
  const answer = readRecord(await jira('GET', `/mypermissions?${query}`), 'answer');
  const permission = readRecord(answer.permissions, 'permissions').ADD_COMMENTS;
  return isRecord(permission) && permission.havePermission === true;
}

function readComment(value: unknown): Comment {
  const comment = readRecord(value, 'comment');
  return {
    id: readString(comment.id, 'id'),
    author: readOptional(comment.author, 'author', readPersonRef),
    created: readString(comment.created, 'created'),
    body: comment.body,
  };
}
