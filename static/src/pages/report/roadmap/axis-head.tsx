import type { Day } from '../../../../../src/domain/calendar';
import { formatPeriod } from '../../../../../src/domain/format';
import { type Due, periodOf, type Stretch, sameDue, stretchOf } from '../../../../../src/domain/report/due';
import {
  type Axis,
  type Column,
  columnFor,
  periodsIn,
  type Unit,
} from '../../../../../src/domain/report/roadmap';
import { dueName } from '../../../../../src/domain/words/due';
import { monthNames } from '../../../../../src/domain/words/roadmap';
import type { Shown } from './coverage-bars';
import { trackStyle } from './track-columns';

/** The calendar; each quarter and month, pressed, lists only what is due in it, and its quarter fills the roadmap. */
export function AxisHead({
  inside,
  before,
  after,
  none,
  axis,
  unit,
  listing,
  words,
}: Shown & { axis: Axis; unit: Unit }) {
  const { filter, setFilter } = listing;
  const month = monthNames(words);
  const monthAndYear = (day: Day) => [month(day), day.slice(0, 4)] as const;
  const button = (due: Due, label: string, year = '') => {
    const isChosen = sameDue(filter.due, due);
    return (
      <button
        key={`${label} ${year}`}
        type="button"
        class="period"
        aria-pressed={isChosen}
        title={`List only: ${dueName(due, words)}`}
        onClick={() => setFilter({ due: isChosen ? null : due })}
      >
        {label}
        {year && <span class="visually-hidden"> {year}</span>}
      </button>
    );
  };
  const edge = (column: Column | null, label: string) => column && button(column.due, label);
  const quarters = periodsIn(axis, 'quarter').map((quarter): Column => columnFor(stretchOf(quarter)));
  return (
    <div class="roadmap-row axis">
      <div class="edge-before">{edge(before, 'Before')}</div>
      <div class="axis-periods">
        <div class="track" style={trackStyle(quarters)}>
          {quarters.map(({ due }) => button(due, formatPeriod(periodOf(due as Stretch) ?? '', words)))}
        </div>
        {unit === 'month' && (
          <div class="track" style={trackStyle(inside)}>
            {inside.map(({ due }) => button(due, ...monthAndYear((due as Stretch).from ?? '')))}
          </div>
        )}
      </div>
      <div class="edge-after">{edge(after, 'After')}</div>
      <div class="edge-none">{edge(none, 'No date')}</div>
    </div>
  );
}
