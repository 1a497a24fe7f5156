import { Field } from '../../components/field';

interface SelectProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** The browser's own choice of one among few. */
export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <Field label={label} hideLabel>
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
