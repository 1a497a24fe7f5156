import './checkbox.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface CheckboxProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  /** Looks like a switch: for what is on or off at once, or a rule of its own. */
  asToggle?: boolean;
}

export function Checkbox({ label, hint, checked, disabled, onChange, asToggle }: CheckboxProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div class={asToggle ? 'choice choice-toggle' : 'choice'}>
      <input
        id={id}
        type="checkbox"
        role={asToggle ? 'switch' : undefined}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? hintId : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {hint && (
          <p id={hintId} class="field-hint">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** A checkbox that looks like a switch. */
export function Toggle(props: Omit<CheckboxProps, 'asToggle'>) {
  return <Checkbox {...props} asToggle />;
}
