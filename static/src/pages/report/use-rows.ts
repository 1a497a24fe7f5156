import { useMemo } from 'preact/hooks';
import type { Day } from '../../../../src/domain/calendar';
import { isClosed } from '../../../../src/domain/phase';
import type { ReportRow, Viewer } from '../../../../src/domain/report/row';
import type { Instant } from '../../../../src/domain/roles';
import type { ProjectSettings } from '../../../../src/domain/settings';
import type { ReportBase } from '../../../../src/domain/views/report';
import { type Entry, toRow } from './entry';

/** Makes the row of an epic. */
export type RowOf = (entry: Entry) => ReportRow;

/**
 * Judges each epic, and only once for the same facts: thousands stream in, and few change afterwards. Null until it is
 * known how.
 *
 * @param now as for {@link Viewer}; every other one makes all rows anew
 */
export function useRowOf(base: ReportBase | null, today: Day, now: Instant): RowOf | null {
  const { settings, me } = base ?? { settings: null, me: '' };
  return useMemo(() => settings && judgingOnce(settings, { me, today, now }), [settings, me, today, now]);
}

export function useRows(
  entries: ReadonlyMap<string, Entry>,
  rowOf: RowOf | null,
  belongs: (row: ReportRow) => boolean,
): ReportRow[] {
  return useMemo(
    () => (rowOf ? [...entries.values()].map(rowOf).filter(belongs) : []),
    [entries, rowOf, belongs],
  );
}

/** Search may lag behind: an epic done since is no longer open. Nor is one that was dropped, whatever its status. */
export function isOpen({ facts }: ReportRow): boolean {
  return !isClosed(facts.phase);
}

/** Done, and nobody ever agreed its date. */
export function isDoneUnagreed({ facts, evaluation }: ReportRow): boolean {
  return facts.phase === 'done' && evaluation.firstAgreed === null;
}

function judgingOnce(settings: ProjectSettings, viewer: Viewer): RowOf {
  const known = new WeakMap<Entry, ReportRow>();
  return (entry) => {
    const row = known.get(entry) ?? toRow(entry, settings, viewer);
    known.set(entry, row);
    return row;
  };
}
