import type { Day } from '../../../../../src/domain/calendar';
import type { StandInsOfPerson } from '../../../../../src/domain/views/my-turn';
import { daysText } from '../../../../../src/domain/words/stand-in';
import type { Words } from '../../../../../src/domain/words/words';
import { Button } from '../../../components/button';
import { Lozenge } from '../../../components/lozenge';
import { PersonName } from '../../../components/person-name';
import type { Period, Step } from './use-arranging';

interface PeriodsProps {
  today: Day;
  words: Words;
}

interface MyPeriodsProps extends PeriodsProps {
  periods: StandInsOfPerson['mine'];
  underWay: Step | null;
  onRemove: (period: Period) => void;
}

/** The viewer's own periods that are not over. */
export function MyPeriods({ periods, today, words, underWay, onRemove }: MyPeriodsProps) {
  if (periods.length === 0) return <p class="subtle">Nobody signs for you at the moment.</p>;
  return (
    <ul class="stand-in-periods">
      {periods.map((period) => {
        const isGoing = underWay?.kind === 'remove' && underWay.period.from === period.from;
        return (
          <li key={period.from}>
            <span class="stand-in-period">
              <PersonName person={period.person} />
              <Days period={period} today={today} words={words} />
            </span>
            <Button
              look="subtle"
              loading={isGoing}
              disabled={underWay !== null && !isGoing}
              aria-label={`Remove ${words.name(period.person)}, ${daysText(period, words)}`}
              onClick={() => onRemove(period)}
            >
              Remove
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** For whom the viewer stands in: arranged by them, or by an admin of their project. */
export function TheirPeriods({
  periods,
  today,
  words,
}: PeriodsProps & { periods: StandInsOfPerson['others'] }) {
  return (
    <div>
      <h2 class="stand-in-title">For whom you sign</h2>
      <ul class="stand-in-periods">
        {periods.map((period) => (
          <li key={`${period.owner} ${period.from} ${period.to}`}>
            <span class="stand-in-period">
              <PersonName person={period.owner} />
              <Days period={period} today={today} words={words} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Days({ period, today, words }: PeriodsProps & { period: Pick<Period, 'from' | 'to'> }) {
  return (
    <>
      <span class="subtle">{daysText(period, words)}</span>
      {period.from <= today && today <= period.to && <Lozenge tone="information">Today</Lozenge>}
    </>
  );
}
