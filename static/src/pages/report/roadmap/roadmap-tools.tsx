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
  listed: readonly ReportRow[];
}

const UNITS = [
  { value: 'month', label: 'By month' },
  { value: 'quarter', label: 'By quarter' },
];

/** How the roadmap is drawn, what its marks mean, and what was chosen in it. */
export function RoadmapTools({ listing, words, columns, listed, typeIds, settings }: RoadmapToolsProps) {
  const { filter, setFilter, roadmap, byGoal, setLook } = listing;
  const states = STACKED.filter((state) => columns.some((column) => column.states[state]));
  const chosen = [
    filter.due && dueSentence(filter.due, words),
    filter.state && STATE_WORD[filter.state],
  ].filter((part) => part !== null);
  return (
    <>
      <div class="roadmap-tools">
        <Select
          label="Divide the calendar"
          value={roadmap ?? 'month'}
          options={UNITS}
          onChange={(unit) => setLook({ roadmap: unit as 'month' | 'quarter' })}
        />
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
        </ul>
      </div>
      {chosen.length > 0 && (
        <p class="roadmap-chosen" role="status">
          <span>
            {chosen.join(' · ')}: {listed.length} {listed.length === 1 ? 'epic' : 'epics'}
          </span>
          <OpenInSearch listing={listing} typeIds={typeIds} settings={settings} />
          <Button look="link" onClick={() => setFilter({ due: null, state: null })}>
            Show all dates and states
          </Button>
        </p>
      )}
    </>
  );
}
