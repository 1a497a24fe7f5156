import { formatCount } from '../../../../../src/domain/format';
import type { Column } from '../../../../../src/domain/report/roadmap';
import { STACKED } from '../../../../../src/domain/report/roadmap';
import type { ReportRow } from '../../../../../src/domain/report/row';
import { STATE_WORD } from '../../../../../src/domain/words/date';
import { dueSentence } from '../../../../../src/domain/words/due';
import { Button } from '../../../components/button';
import { Checkbox } from '../../../components/forms/checkbox';
import { Select } from '../../../components/forms/select';
import { Icon } from '../../../components/icon';
import { STATE_LOOK } from '../../../components/state-tag';
import { OpenInSearch } from '../open-in-search';
import type { RoadmapProps } from './roadmap';

interface RoadmapToolsProps extends RoadmapProps {
  columns: readonly Column[];
  /** A single quarter is drawn, month by month. */
  isZoomed: boolean;
  listed: readonly ReportRow[];
}

const UNITS = [
  { value: 'month', label: 'By month' },
  { value: 'quarter', label: 'By quarter' },
];

/** How the roadmap is drawn, what its marks mean, and what was chosen in it. */
export function RoadmapTools(props: RoadmapToolsProps) {
  const { listing, words, columns, isZoomed, listed, typeIds, settings } = props;
  const { filter, setFilter, roadmap, byGoal, setLook } = listing;
  const states = STACKED.filter((state) => columns.some((column) => column.states[state]));
  const chosen = [
    filter.due && dueSentence(filter.due, words),
    filter.state && STATE_WORD[filter.state],
  ].filter((part) => part !== null);
  return (
    <>
      <div class="roadmap-tools">
        {!isZoomed && (
          <Select
            label="Divide the calendar"
            value={roadmap ?? 'month'}
            options={UNITS}
            onChange={(unit) => setLook({ roadmap: unit as 'month' | 'quarter' })}
          />
        )}
        <Checkbox label="Group by goal" checked={byGoal} onChange={(next) => setLook({ byGoal: next })} />
        <ul class="roadmap-legend">
          {states.map((state) => (
            <li key={state} class={`tone-${STATE_LOOK[state].tone}`}>
              <Icon name={STATE_LOOK[state].icon} />
              {STATE_WORD[state]}
            </li>
          ))}
          <li>
            <span class="mark-first" />
            First agreed
          </li>
          <li>
            <span class="mark-today" />
            Today
          </li>
        </ul>
      </div>
      <div class="roadmap-chosen">
        <p role="status">
          {chosen.length > 0 &&
            `${chosen.join(' · ')}: ${formatCount(listed.length, words)} ${listed.length === 1 ? 'epic' : 'epics'}`}
        </p>
        {chosen.length > 0 && (
          <>
            <OpenInSearch listing={listing} typeIds={typeIds} settings={settings} />
            <Button
              look="link"
              onClick={(event) => {
                event.currentTarget.closest('.roadmap')?.querySelector<HTMLElement>('.group-title')?.focus();
                setFilter({ due: null, state: null });
              }}
            >
              Show all dates and states
            </Button>
          </>
        )}
      </div>
    </>
  );
}
