import type { JSX } from 'preact';

interface NumberFieldProps {
  name: string;
  label: string;
  value: number;
  /** From 0 to 1 instead of whole numbers. */
  share?: boolean;
}

export function NumberField({ name, label, value, share }: NumberFieldProps): JSX.Element {
  const limits = share === true ? { max: 1, step: 0.05 } : { step: 1 };
  return (
    <label>
      {label}
      <input class="input" type="number" name={name} min={0} {...limits} defaultValue={String(value)} />
    </label>
  );
}

interface CheckFieldProps {
  name: string;
  label: string;
  on: boolean;
}

export function CheckField({ name, label, on }: CheckFieldProps): JSX.Element {
  return (
    <label class="check">
      <input type="checkbox" name={name} defaultChecked={on} />
      {label}
    </label>
  );
}
