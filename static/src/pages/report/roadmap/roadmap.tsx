import './roadmap.css';
import { useId, useMemo } from 'preact/hooks';
import { filterRows } from '../../../../../src/domain/report/filter';
import {
  axisAround,
  axisOf,
  byDate,
  coverageOf,
  byGoal as groupedByGoal,
} from '../../../../../src/domain/report/roadmap';
import type { ReportRow } from '../../../../../src/domain/report/row';
import type { ProjectSettings } from '../../../../../src/domain/settings';
import type { Words } from '../../../../../src/domain/words/words';
import { Disclosure } from '../../../components/disclosure';
import type { Listing } from '../use-listing';
import { CoverageTable } from './coverage-table';
import { Lanes, type Line } from './lanes';
import { RoadmapTools } from './roadmap-tools';

export interface RoadmapProps {
  /** All open epics; what is listed of them is drawn. */
  rows: readonly ReportRow[];
  listing: Listing;
  words: Words;
  typeIds: readonly string[];
  settings: ProjectSettings;
}

/** The project's dates on the calendar: how far agreements cover each month, and where each epic's date went. */
export function Roadmap(props: RoadmapProps) {
  const { rows, listing, words } = props;
  const { filter, byGoal } = listing;
  const id = useId();
  const listed = useMemo(() => [...listing.now, ...listing.later], [listing.now, listing.later]);
  // The chart shows all that could be chosen in it; the lanes only what is listed, also what no longer fits since it was signed.
  const among = useMemo(
    () => [...new Set([...filterRows(rows, { ...filter, due: null, state: null }), ...listed])],
    [rows, filter, listed],
  );
  const zoomed = useMemo(() => axisAround(filter.due), [filter.due]);
  const axis = useMemo(() => zoomed ?? axisOf(among, words.today), [zoomed, among, words.today]);
  const unit = zoomed ? 'month' : (listing.roadmap ?? 'month');
  const columns = useMemo(() => coverageOf(among, axis, unit), [among, axis, unit]);
  const lines = useMemo(() => linesOf(byDate(listed), byGoal), [listed, byGoal]);
  const drawn = lines.filter((line) => line.kind === 'epic').length;
  const undated = listed.length - drawn;
  return (
    <section class="group roadmap" aria-labelledby={id}>
      <h2 id={id} class="group-title" tabIndex={-1}>
        Roadmap <span class="group-count">{drawn}</span>
      </h2>
      <RoadmapTools {...props} columns={columns} isZoomed={zoomed !== null} listed={listed} />
      <Lanes
        lines={lines}
        axis={axis}
        unit={unit}
        isZoomed={zoomed !== null}
        columns={columns}
        listing={listing}
        words={words}
      />
      {undated > 0 && (
        <p class="subtle">
          {undated === 1 ? '1 epic without a date is' : `${undated} epics without a date are`} not drawn.
        </p>
      )}
      <Disclosure label="The chart as a table">
        {() => <CoverageTable {...props} columns={columns} among={among} />}
      </Disclosure>
    </section>
  );
}

function linesOf(rows: readonly ReportRow[], isGrouped: boolean): Line[] {
  const epics = (some: readonly ReportRow[]) => some.map((row): Line => ({ kind: 'epic', row }));
  if (!isGrouped) return epics(rows);
  return groupedByGoal(rows).flatMap(({ goal, rows: some }): Line[] => [
    { kind: 'goal', goal, count: some.length },
    ...epics(some),
  ]);
}
