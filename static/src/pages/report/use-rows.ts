import { useMemo } from 'preact/hooks';
import { isClosed } from '../../../../src/domain/phase';
import type { ReportRow, Viewer } from '../../../../src/domain/report/row';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../../../../src/domain/settings';
import type { ReportBase } from '../../../../src/domain/views/report';
import { type Entry, toRow } from './entry';

/** Judges each epic, and only once for the same facts: thousands stream in, and few change afterwards. */
export function useRows(
  entries: ReadonlyMap<string, Entry>,
  base: ReportBase | null,
  { me, today, now }: Viewer,
  belongs: (row: ReportRow) => boolean,
): ReportRow[] {
  const settings = base?.settings ?? DEFAULT_SETTINGS;
  const judged = useMemo(() => judge(settings, { me, today, now }), [settings, me, today, now]);
  return useMemo(
    () => (base ? [...entries.values()].map(judged).filter(belongs) : []),
    [entries, base, judged, belongs],
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

function judge(settings: ProjectSettings, viewer: Viewer): (entry: Entry) => ReportRow {
  const known = new WeakMap<Entry, ReportRow>();
  return (entry) => {
    const row = known.get(entry) ?? toRow(entry, settings, viewer);
    known.set(entry, row);
    return row;
  };
}
