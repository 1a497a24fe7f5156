import { Field } from '../field';

interface SelectProps {
  label: string;
  value: string;
  /** The label stands above the choice; else only screen readers say it. */
  isLabelShown?: boolean;
  options: readonly { value: string; label: string }[];
  hint?: string | undefined;
  onChange: (value: string) => void;
}

/** The browser's own choice of one among few. */
export function Select({ label, value, options, onChange, hint, isLabelShown = false }: SelectProps) {
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
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
