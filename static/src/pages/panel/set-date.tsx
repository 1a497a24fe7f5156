import { useEffect, useRef, useState } from 'preact/hooks';
import { isDay, type Period, periodsAround } from '../../../../src/domain/calendar';
import type { Refusal } from '../../../../src/domain/refusal';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { DateInput, Field } from '../../components/field';
import type { Acting } from './actions';
import { SignButton } from './sign-button';
import { signedSentence } from './told';

interface SetDateProps extends Acting {
  takesFocus: boolean;
  /** Something is being written here, so it must not go by itself. */
  onType: () => void;
  onDone: () => void;
  /** Null where there is no date yet, so nothing to go back to. */
  onClose: (() => void) | null;
}

/** What Jira has against the date itself is said beside it. */
const OF_THE_DATE: ReadonlySet<Refusal['code']> = new Set(['date-refused', 'not-on-screen', 'jira-refused']);

/** Sets the date in Jira and signs it, both with one click. */
export function SetDate({ view, act, busy, takesFocus, onType, onDone, onClose }: SetDateProps) {
  const from = view.evaluation.value?.canonical ?? null;
  const [day, setDay] = useState(from && isDay(from) ? from : '');
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const isReady = isDay(day) && day !== from && !view.beingSet;
  const set = (period: Period) => {
    setError(null);
    act({
      key: 'set-date',
      send: (stamp) => callPanel('setDate', { ...stamp, from, to: day, period }),
      says: (after, words) => signedSentence(after, period, words),
      changesJira: true,
      onDone,
      onRefused({ code }, text) {
        if (!OF_THE_DATE.has(code)) return false;
        setError(text);
        input.current?.focus();
        return true;
      },
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button beside it closes
    <div class="set-date" onKeyDown={(event) => event.key === 'Escape' && onClose?.()}>
      <Field
        label={from ? 'New date' : 'Date'}
        hint={isDay(day) && day < view.today ? 'This date has passed.' : 'Sets the date in Jira, too.'}
        error={error}
      >
        {(control) => (
          <DateInput
            {...control}
            inputRef={input}
            value={day}
            max="9999-12-31"
            onChange={(next) => {
              setDay(next);
              setError(null);
              onType();
            }}
          />
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
