import { numberParam } from './input';
import { badRequest } from './refusal';

export interface Page<T> {
  self: string;
  nextPage?: string;
  maxResults: number;
  startAt: number;
  total: number;
  isLast: boolean;
  values: T[];
}

/** `startAt` and `maxResults` of a request, the latter at most `limit`. */
export function pageOf(
  query: URLSearchParams,
  otherwise: number,
  limit: number,
): { startAt: number; maxResults: number } {
  const startAt = numberParam(query, 'startAt', 0);
  const maxResults = numberParam(query, 'maxResults', otherwise);
  if (startAt < 0) throw badRequest("The value of 'startAt' must not be negative.");
  return { startAt, maxResults: maxResults < 0 ? otherwise : Math.min(maxResults, limit) };
}

/** One page of a list that is held whole; `url` is the request's own, without its place in the list. */
export function cutPage<T>(all: T[], place: { startAt: number; maxResults: number }, url: string): Page<T> {
  const { startAt, maxResults } = place;
  const end = startAt + maxResults;
  const at = (start: number) =>
    `${url}${url.includes('?') ? '&' : '?'}startAt=${start}&maxResults=${maxResults}`;
  const isLast = end >= all.length;
  return {
    self: at(startAt),
    ...(isLast ? {} : { nextPage: at(end) }),
    maxResults,
    startAt,
    total: all.length,
    isLast,
    values: all.slice(startAt, end),
  };
}
