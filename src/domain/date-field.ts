import type { Source, Value } from './agreement';
import { isDay } from './calendar';
import type { Move } from './move';
import type { FieldChange } from './owners';
import type { EpicRecord } from './record';
import type { Instant } from './roles';

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

/**
 * A change of a release date that nobody's history tells: the issue's own says nothing of its versions' dates, so it is
 * known by what the record saw last. The first sight is told as a date that was set.
 *
 * @param value what Jira holds, read at `now`; a record that has seen something since knows better
 * @param chosen who changed the epic's versions last, as its own history tells
 */
export function seenMove(
  { lastMove, rev }: Pick<EpicRecord, 'lastMove' | 'rev'>,
  field: Source,
  value: Value | null,
  now: Instant,
  chosen: FieldChange | null,
): Move | null {
  if (field !== FIX_VERSIONS) return null;
  const known = lastMove && fieldOf(lastMove.source) === field ? lastMove : null;
  if (known && known.at >= now) return null;
  const from = known?.to ?? null;
  const to = value?.canonical ?? null;
  const isSame = known ? from === to && (to === null || known.source === value?.source) : to === null;
  if (isSame) return null;
  const source = value?.source ?? known?.source ?? field;
  if (chosen && known && chosen.at > known.at) {
    const { historyId, at, by } = chosen;
    return { historyId, source, from, to, at, by };
  }
  return { historyId: `seen-${rev}`, source, from, to, at: now, by: { kind: 'unknown', accountId: null } };
}
