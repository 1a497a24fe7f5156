import './my-stand-in.css';
import { useRef, useState } from 'preact/hooks';
import type { Day } from '../../../../../src/domain/calendar';
import type { StandInsOfPerson } from '../../../../../src/domain/views/my-turn';
import { Disclosure } from '../../../components/disclosure';
import { useWords } from '../../../page';
import { ArrangedFlag } from './arranged-flag';
import { FailedStep } from './failed-step';
import { type Draft, StandInForm } from './stand-in-form';
import { MyPeriods, TheirPeriods } from './stand-in-periods';
import { useArranging } from './use-arranging';

interface MyStandInProps {
  standIns: StandInsOfPerson;
  today: Day;
  onChange: (standIns: StandInsOfPerson) => void;
}

/** Who signs for the viewer while they are away, in all their projects. Each period is saved at once. */
export function MyStandIn({ standIns, today, onChange }: MyStandInProps) {
  const words = useWords();
  // Kept while this is closed.
  const [draft, setDraft] = useState<Draft>({ people: [], from: today, to: '' });
  const arranging = useArranging(onChange);
  const { underWay, failed, take } = arranging;
  const title = useRef<HTMLHeadingElement>(null);
  /** A button that goes with its row must not take the keyboard's place on the page with it. */
  const thenKeepFocus = async (doing: Promise<boolean>) => {
    if (await doing) title.current?.focus({ preventScroll: true });
  };
  const arrange = async (period: Parameters<typeof take>[0]['period']) => {
    if (await take({ kind: 'arrange', period })) setDraft({ people: [], from: today, to: '' });
  };
  return (
    <section class="my-stand-in" aria-label="My stand-in">
      <Disclosure label="My stand-in">
        {() => (
          <div class="stand-in-body">
            <h2 class="stand-in-title" tabIndex={-1} ref={title}>
              Who signs for you
            </h2>
            <p class="field-hint">
              Signs for you in all your projects, from the first to the last day. Days count in each project’s
              time zone.
            </p>
            <MyPeriods
              periods={standIns.mine}
              today={today}
              words={words}
              underWay={underWay}
              onRemove={(period) => void thenKeepFocus(take({ kind: 'remove', period }))}
            />
            <ArrangedFlag
              arranging={arranging}
              words={words}
              onUndo={(period) => void thenKeepFocus(take({ kind: 'undo', period }))}
            />
            {failed && failed.step.kind !== 'arrange' && <FailedStep failed={failed} onRetry={take} />}
            <StandInForm draft={draft} onChange={setDraft} isBusy={underWay !== null} onArrange={arrange} />
            {failed?.step.kind === 'arrange' && (
              <FailedStep failed={failed} onRetry={({ period }) => arrange(period)} />
            )}
            {standIns.others.length > 0 && (
              <TheirPeriods periods={standIns.others} today={today} words={words} />
            )}
          </div>
        )}
      </Disclosure>
    </section>
  );
}
