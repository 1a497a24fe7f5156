import type { ComponentProps } from 'preact';
import type { FieldKind } from '../../../../src/domain/answer-field';
import { DateInput, TextInput } from '../field';

interface DateEntryProps extends Omit<ComponentProps<typeof TextInput>, 'value' | 'onChange'> {
  /** What the field holds that the date is for. */
  kind: FieldKind;
  value: string;
  onChange: (entered: string) => void;
}

/** Takes a date as its field holds it: a calendar day; or, where it holds a text, a day, a month or a quarter. */
export function DateEntry({ kind, value, onChange, ...rest }: DateEntryProps) {
  if (kind === 'date' || kind === 'date-time') {
    return <DateInput {...rest} value={value} max="9999-12-31" onChange={onChange} />;
  }
  return (
    <TextInput
      {...rest}
      value={value}
      placeholder="Q3 2027, Jul 2027 or 2027-07-15"
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
