import { useEffect, useRef, useState } from 'preact/hooks';
import { lastDay, type Period, periodsAround } from '../../../../src/domain/calendar';
import { asEntered, entered } from '../../../../src/domain/date-field';
import type { Refusal } from '../../../../src/domain/refusal';
import type { PanelView } from '../../../../src/domain/views/panel';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { DateEntry } from '../../components/forms/date-entry';
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
const OF_THE_DATE: ReadonlySet<Refusal['code']> = new Set(['field-refused', 'not-on-screen', 'jira-refused']);

/** Sets the date in Jira and signs it, both with one click. */
export function SetDate({ view, act, busy, takesFocus, onType, onDone, onClose }: SetDateProps) {
  const from = view.evaluation.value?.canonical ?? null;
  const { kind } = view.settings.places.when;
  const [entry, setEntry] = useState(from === null ? '' : asEntered(from));
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const to = entered(entry, kind);
  const isReady = to !== null && entry !== (from && asEntered(from)) && !view.beingSet;
  const set = (to: Period, period: Period) => {
    setError(null);
    act({
      key: 'set-date',
      send: (stamp) => callPanel('setDate', { ...stamp, from, to, ...(period === to ? {} : { period }) }),
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
      <Field label={from ? 'New date' : 'Date'} hint={hint(to, view)} error={error}>
        {(control) => (
          <DateEntry
            {...control}
            kind={kind}
            inputRef={input}
            value={entry}
            onChange={(next) => {
              setEntry(next);
              setError(null);
              onType();
            }}
          />
        )}
      </Field>
      {isReady ? (
        <SignButton
          verb="Set and sign"
          periods={periodsAround(to)}
          loading={busy === 'set-date'}
          disabled={busy !== null && busy !== 'set-date'}
          onSign={(period) => set(to, period)}
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

function hint(to: Period | null, { today, settings }: PanelView): string {
  if (to !== null && lastDay(to) < today) return 'This date has passed.';
  return settings.places.when.kind === 'date-time'
    ? 'Sets the date in Jira, too; its time of day stays.'
    : 'Sets the date in Jira, too.';
}
