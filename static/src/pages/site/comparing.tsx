import { formatCount } from '../../../../src/domain/format';
import { POINTS_AN_HOUR } from '../../../../src/domain/sweep';
import type { SiteView } from '../../../../src/domain/views/site';
import { onDay } from '../../../../src/domain/words/when';
import { useWords } from '../../page';

/** How far the hourly comparison of epics with the records has come. */
export function Comparing({ view: { sweep } }: { view: SiteView }) {
  const words = useWords();
  return (
    <section aria-labelledby="comparing">
      <h2 id="comparing">Comparing epics, hour by hour</h2>
      <p>
        What lies on epics for the report, for Jira’s search and in the column “Date sign-off” can be altered
        by whoever may edit them. Once an hour Countersign compares some more epics with its own records, and
        puts right what differs.
      </p>
      {!sweep && <p class="subtle">The first comparison is made within the hour.</p>}
      {sweep?.lastRound && (
        <p>
          All {formatCount(sweep.lastRound.epics, words)} epics were last compared{' '}
          {onDay(sweep.lastRound.endedAt, words)}.
        </p>
      )}
      {sweep?.round && (
        <p>
          {formatCount(sweep.round.epics, words)} epics have been compared in the round that began{' '}
          {onDay(sweep.round.startedAt, words)}.
        </p>
      )}
      {sweep && (
        <p class="subtle">
          The last hour cost {formatCount(sweep.points, words)} of at most{' '}
          {formatCount(POINTS_AN_HOUR, words)} points of Jira’s quota for apps.
        </p>
      )}
    </section>
  );
}
