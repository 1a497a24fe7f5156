import { userJson } from '../people/json';
import type { Site } from '../site';
import { findUser } from '../store/users';
import { formatInstant } from '../time/instant';
import type { Comment } from './store';

/** Writes a comment as the REST API does; nobody edits one here. */
export function commentJson(site: Site, timeZone: string, comment: Comment) {
  const { id, issueId, body } = comment;
  const user = comment.author === null ? undefined : findUser(site.db, comment.author);
  const author = user && userJson(site, user);
  return {
    self: `${site.url}/rest/api/3/issue/${issueId}/comment/${id}`,
    id: String(id),
    ...(author && { author }),
    body,
    ...(author && { updateAuthor: author }),
    created: formatInstant(comment.created, timeZone),
    updated: formatInstant(comment.updated, timeZone),
    jsdPublic: true,
  };
}
