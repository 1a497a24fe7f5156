import { useEffect, useRef, useState } from 'preact/hooks';
import { isDay, type Period, periodsAround } from '../../../../src/domain/calendar';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { DateInput, Field } from '../../components/field';
import type { Acting } from './actions';
import { SignButton } from './sign-button';
import { signedSentence } from './told';

interface SetDateProps extends Acting {
  takesFocus: boolean;
  /** Null where there is no date yet, so nothing to go back to. */
  onClose: (() => void) | null;
}

/** Sets the date in Jira and signs it, both with one click. */
export function SetDate({ view, act, busy, takesFocus, onClose }: SetDateProps) {
  const from = view.evaluation.value?.canonical ?? null;
  const [day, setDay] = useState(from && isDay(from) ? from : '');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const isReady = isDay(day) && day !== from;
  const set = (period: Period) =>
    act({
      key: 'set-date',
      send: (stamp) => callPanel('setDate', { ...stamp, from, to: day, period }),
      says: (after, words) => signedSentence(after, period, words),
      changesJira: true,
      onDone: () => onClose?.(),
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button beside it closes
    <div class="set-date" onKeyDown={(event) => event.key === 'Escape' && onClose?.()}>
      <Field
        label={from ? 'New date' : 'Date'}
        hint={isDay(day) && day < view.today ? 'This date has passed.' : 'Sets the date in Jira, too.'}
      >
        {(control) => (
          <DateInput {...control} inputRef={input} value={day} max="9999-12-31" onChange={setDay} />
        )}
      </Field>
      {isReady ? (
        <SignButton
          verb="Set and sign"
          periods={periodsAround(day)}
          loading={busy === 'set-date'}
          disabled={busy !== null && busy !== 'set-date'}
          onSign={set}
        />
      ) : (
        <Button look="primary" wide disabled>
          Set and sign
        </Button>
      )}
      {onClose && (
        <Button look="subtle" onClick={onClose}>
          Cancel
        </Button>
      )}
    </div>
  );
}
