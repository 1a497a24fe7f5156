import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lastDay, type Period, periodsAround } from '../../../../src/domain/calendar';
import { asEntered, entered } from '../../../../src/domain/date-field';
import type { Refusal } from '../../../../src/domain/refusal';
import type { PanelView } from '../../../../src/domain/views/panel';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { DateEntry, HOW_TO_WRITE, WHICH_YEARS } from '../../components/forms/date-entry';
import type { Acting } from './actions';
import { SignButton } from './sign-button';
import { signatureUndone, signedSentence } from './told';

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
  const field = view.settings.places.when;
  const { kind } = field;
  const [entry, setEntry] = useState(from === null ? '' : asEntered(from));
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Whoever is typing already goes on: focusing anew would begin the year again.
    if (takesFocus && document.activeElement !== input.current) input.current?.focus();
  }, [takesFocus]);

  const to = entered(entry, kind);
  const isReady = to !== null && entry !== (from && asEntered(from)) && !view.beingSet;
  const set = (to: Period, period: Period) => {
    setError(null);
    act({
      key: 'set-date',
      send: (stamp) => callPanel('setDate', { ...stamp, from, to, ...(period === to ? {} : { period }) }),
      says: (after, words) => signedSentence(after, period, words),
      undone: signatureUndone,
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
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and Enter press the buttons beside it
    <div
      class="set-date"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose?.();
        const isEntered = event.key === 'Enter' && event.target === input.current && !event.defaultPrevented;
        if (isEntered && isReady && busy === null) set(to, to);
      }}
    >
      <Field label={from ? 'New date' : 'Date'} hint={hint(entry, to, view)} error={error}>
        {(control) => (
          <DateEntry
            {...control}
            field={field}
            issueId={view.epic.id}
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

function hint(entry: string, to: Period | null, { today, settings, evaluation }: PanelView): string {
  const { kind } = settings.places.when;
  if (to !== null && lastDay(to) < today) return 'This date has passed.';
  if (kind === 'text' && to === null) return entry === '' ? HOW_TO_WRITE : `Not a date yet. ${HOW_TO_WRITE}`;
  if (to === null && entry !== '') return WHICH_YEARS;
  if (kind !== 'date-time') return 'Sets the date in Jira, too.';
  return evaluation.value
    ? 'Sets the date in Jira, too; its time of day stays.'
    : 'Sets the date in Jira, too, at 12:00.';
}
