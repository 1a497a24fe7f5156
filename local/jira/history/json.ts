import { userJson } from '../people/json';
import type { Site } from '../site';
import { findUser } from '../store/users';
import { formatInstant } from '../time/instant';
import type { History } from './store';

/** Writes histories as the REST API does, with `created` as a date in the caller's zone. */
export function historiesJson(site: Site, timeZone: string, histories: History[]) {
  const authorOf = rememberAuthors(site);
  return histories.map(({ id, author, created, items }) => ({
    id: String(id),
    ...authorOf(author),
    created: formatInstant(created, timeZone),
    items,
  }));
}

/** The form of `changelog/bulkfetch`, which differs: `created` in milliseconds since the epoch. */
export function bulkHistoriesJson(site: Site, histories: History[]) {
  const authorOf = rememberAuthors(site);
  return histories.map(({ id, author, created, items }) => ({
    id: String(id),
    ...authorOf(author),
    created,
    items,
  }));
}

function rememberAuthors(site: Site) {
  const known = new Map<string, { author?: ReturnType<typeof userJson> }>();
  return (accountId: string | null) => {
    if (accountId === null) return {};
    const remembered = known.get(accountId);
    if (remembered) return remembered;
    const user = findUser(site.db, accountId);
    const found = user ? { author: userJson(site, user) } : {};
    known.set(accountId, found);
    return found;
  };
}
