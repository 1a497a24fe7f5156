import type { ComponentProps } from 'preact';
import type { AnswerField } from '../../../../src/domain/answer-field';
import { DateInput, TextInput } from '../field';
import { OptionEntry } from './option-entry';

export interface DateEntryProps extends Omit<ComponentProps<typeof TextInput>, 'value' | 'onChange'> {
  /** The field that the date is for, and on which epic. */
  field: AnswerField;
  issueId: string;
  value: string;
  onChange: (entered: string) => void;
}

/** What a date can be written as where its field holds a text. */
export const HOW_TO_WRITE = 'A quarter, a month or a day: Q3 2027, Jul 2027 or 2027-07-15.';

/** Which days a field of days takes: a year is typed digit by digit. */
export const WHICH_YEARS = 'A year has four digits, from 1900 on.';

/** Takes a date as its field holds it: a calendar day, one of its options, or a text that names a day or a period. */
export function DateEntry(props: DateEntryProps) {
  const { field, issueId: _, value, onChange, ...rest } = props;
  if (field.kind === 'option') return <OptionEntry {...props} />;
  if (field.kind === 'text') {
    return <TextInput {...rest} value={value} onInput={(event) => onChange(event.currentTarget.value)} />;
  }
  return <DateInput {...rest} value={value} max="9999-12-31" onChange={onChange} />;
}
