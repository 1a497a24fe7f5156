import { sameDue } from '../../../../../src/domain/report/due';
import { type Column, STACKED } from '../../../../../src/domain/report/roadmap';
import { STATE_WORD } from '../../../../../src/domain/words/date';
import { dueName } from '../../../../../src/domain/words/due';
import { sentenceCase, type Words } from '../../../../../src/domain/words/words';
import { Icon } from '../../../components/icon';
import { STATE_LOOK } from '../../../components/state-tag';
import type { Listing } from '../use-listing';
import { trackStyle } from './track-columns';

/** The columns of the calendar, and of what lies beyond it. */
export interface Shown {
  inside: readonly Column[];
  before: Column | null;
  after: Column | null;
  none: Column | null;
  listing: Listing;
  words: Words;
}

/** How many dates fall into each period, stacked by their state; each part, pressed, lists only its own. */
export function CoverageBars({ inside, before, after, none, listing, words }: Shown) {
  const most = Math.max(1, ...[...inside, before, after, none].map((column) => column?.total ?? 0));
  const bar = (column: Column | null) =>
    column && (
      <Bar key={JSON.stringify(column.due)} column={column} most={most} listing={listing} words={words} />
    );
  return (
    <fieldset class="roadmap-row bars">
      <legend class="visually-hidden">Epics by date and state; arrow keys lead from one to the next</legend>
      <div class="edge-before">{bar(before)}</div>
      <div class="track" style={trackStyle(inside)}>
        {inside.map(bar)}
      </div>
      <div class="edge-after">{bar(after)}</div>
      <div class="edge-none">{bar(none)}</div>
    </fieldset>
  );
}

interface BarProps {
  column: Column;
  /** The largest total of all columns. */
  most: number;
  listing: Listing;
  words: Words;
}

function Bar({ column: { due, states, total }, most, listing: { filter, setFilter }, words }: BarProps) {
  return (
    <div class="bar">
      {total > 0 && (
        <span class="bar-total" aria-hidden>
          {total}
        </span>
      )}
      <div class="bar-stack" style={{ height: `${(total / most) * 100}%` }}>
        {STACKED.map((state) => {
          const count = states[state] ?? 0;
          if (count === 0) return null;
          const { tone, icon } = STATE_LOOK[state];
          const label = `${sentenceCase(dueName(due, words))}, ${STATE_WORD[state]}: ${count}`;
          const isChosen = sameDue(filter.due, due) && filter.state === state;
          return (
            <button
              key={state}
              type="button"
              class={`bar-part tone-${tone}`}
              style={{ flexGrow: count }}
              title={label}
              aria-label={label}
              aria-pressed={isChosen}
              onClick={() => setFilter(isChosen ? { due: null, state: null } : { due, state })}
            >
              <Icon name={icon} />
            </button>
          );
        })}
      </div>
    </div>
  );
}
