import { createHash } from 'node:crypto';

/** Tokens are good for seven days, and for the query they were given for. */
const LIFETIME = 7 * 24 * 60 * 60 * 1000;

const digest = (jql: string): string => createHash('sha256').update(jql).digest('base64url').slice(0, 12);

/** A token for the page that begins at an offset; opaque to clients. */
export function createPageToken(offset: number, jql: string, now: number): string {
  return Buffer.from([offset, now, digest(jql)].join('.')).toString('base64url');
}

/** The offset of a token; `undefined` if it is not a token, of another query, or expired. */
export function offsetOf(token: string, jql: string, now: number): number | undefined {
  const [offset, issued, query] = Buffer.from(token, 'base64url').toString().split('.');
  if (query !== digest(jql) || !/^\d+$/.test(offset ?? '')) return undefined;
  return now - Number(issued) <= LIFETIME ? Number(offset) : undefined;
}
