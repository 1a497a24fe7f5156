import type { Source, Value } from './agreement';
import { isDay } from './calendar';

/** The field whose date is that of a release: it is changed at the version, for all of its issues at once. */
export const FIX_VERSIONS = 'fixVersions';

/** A version of Jira, as an issue carries it. */
interface Version {
  id: string;
  releaseDate: string;
}

/** The field that a value comes from, without the versions in it. */
export function fieldOf(source: Source): Source {
  return source.split(':', 1)[0] ?? source;
}

/**
 * The latest release date of several versions, with those that give it: the same day of another version is another value.
 * Null where none of them has a date.
 */
export function dateOfVersions(versions: readonly Record<string, unknown>[]): Value | null {
  const dated = versions.flatMap(({ id, releaseDate }): Version[] =>
    typeof id === 'string' && typeof releaseDate === 'string' && isDay(releaseDate)
      ? [{ id, releaseDate }]
      : [],
  );
  const latest = dated.reduce((last, { releaseDate }) => (releaseDate > last ? releaseDate : last), '');
  if (latest === '') return null;
  const ids = dated.filter(({ releaseDate }) => releaseDate === latest).map(({ id }) => id);
  return { source: `${FIX_VERSIONS}:${ids.sort().join(',')}`, canonical: latest };
}
