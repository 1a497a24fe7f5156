import type { Column } from '../../../../../src/domain/report/roadmap';
import { trackStyle } from './track-columns';

/** Lines between the periods, and where today is. */
export function Gridlines({ periods, hasToday }: { periods: readonly Column[]; hasToday: boolean }) {
  return (
    <div class="roadmap-row gridlines" aria-hidden>
      <div class="track" style={trackStyle(periods)}>
        {periods.map((_, index) => (
          <span key={index} />
        ))}
        {hasToday && <div class="today" />}
      </div>
    </div>
  );
}
