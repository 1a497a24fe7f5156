import './reason-chips.css';
import { useId } from 'preact/hooks';
import { MOVE_REASONS, type MoveReason } from '../../../src/domain/move';
import { REASON_WORD } from '../../../src/domain/words/move';

interface ReasonChipsProps {
  label: string;
  value: MoveReason | null;
  error: string | null;
  onChange: (reason: MoveReason) => void;
}

/** One reason by one tap: radio buttons that look like chips, so arrow keys choose among them. */
export function ReasonChips({ label, value, error, onChange }: ReasonChipsProps) {
  const id = useId();
  return (
    <div
      class="reason-chips"
      role="radiogroup"
      aria-labelledby={id}
      aria-required="true"
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <span id={id} class="field-label">
        {label}
      </span>
      {MOVE_REASONS.map((reason) => (
        <label key={reason} class="reason-chip">
          <input
            type="radio"
            class="visually-hidden"
            name={id}
            checked={value === reason}
            onChange={() => onChange(reason)}
          />
          {REASON_WORD[reason]}
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} class="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
