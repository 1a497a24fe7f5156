import '../styles/forms.css';
import type { ComponentChildren, InputHTMLAttributes, Ref } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  /** Keep the label for screen readers alone. */
  hideLabel?: boolean;
  hint?: ComponentChildren;
  error?: string | null;
  /** Draws the control with what ties it to its label, hint and error. */
  children: (control: {
    id: string;
    'aria-describedby'?: string;
    'aria-invalid'?: true;
  }) => ComponentChildren;
}

/** A label, a control, and what belongs to it. */
export function Field({ label, hideLabel, hint, error, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {children({
        id,
        ...(note ? { 'aria-describedby': noteId } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {note && (
        <p id={noteId} class={error ? 'field-error' : 'field-hint'} role={error ? 'alert' : undefined}>
          {note}
        </p>
      )}
    </div>
  );
}

type InputProps = InputHTMLAttributes<HTMLInputElement> & { inputRef?: Ref<HTMLInputElement> };

export function TextInput({ inputRef, ...rest }: InputProps) {
  return <input type="text" {...rest} ref={inputRef ?? null} class="input" />;
}

interface DateInputProps extends Omit<InputProps, 'value' | 'onChange'> {
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (day: string) => void;
}

/** The browser's own date input: it speaks the person's language, and its value is a calendar day. */
export function DateInput({ inputRef, onChange, ...rest }: DateInputProps) {
  return (
    <input
      type="date"
      {...rest}
      ref={inputRef ?? null}
      class="input input-date"
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
