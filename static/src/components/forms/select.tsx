import { useMemo } from 'preact/hooks';
import { Field } from '../field';

interface SelectProps {
  label: string;
  value: string;
  /** The label stands above the choice; else only screen readers say it. */
  isLabelShown?: boolean;
  /** Drawn again where it is another list: there may be hundreds, beside a field that somebody types in. */
  options: readonly { value: string; label: string }[];
  hint?: string | undefined;
  onChange: (value: string) => void;
}

/** The browser's own choice of one among few. */
export function Select({ label, value, options, onChange, hint, isLabelShown = false }: SelectProps) {
  const choices = useMemo(
    () =>
      options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      )),
    [options],
  );
  return (
    <Field label={label} hideLabel={!isLabelShown} hint={hint}>
      {(control) => (
        <select
          {...control}
          class="input select"
          value={value}
          title={label}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {choices}
        </select>
      )}
    </Field>
  );
}
