import { fieldOf, type Source, type Value } from './agreement';
import { FIX_VERSIONS } from './date-field';
import type { FieldChange } from './field-change';
import type { Move } from './move';
import type { EpicRecord } from './record';
import type { Instant } from './roles';

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
