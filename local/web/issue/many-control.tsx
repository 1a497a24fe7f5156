import type { JSX } from 'preact';

interface ManyControlProps {
  label: string;
  options: { id: string; name: string }[];
  /** Ids, separated by blanks. */
  chosen: string;
}

/** Any number of options, each with a box to tick. */
export function ManyControl({ label, options, chosen }: ManyControlProps): JSX.Element {
  const ids = chosen.split(' ');
  if (options.length === 0) return <p class="hint">There is nothing to choose from.</p>;
  return (
    <fieldset class="check-list">
      <legend class="visually-hidden">{label}</legend>
      {options.map(({ id, name }) => (
        <label key={id}>
          <input type="checkbox" name="value" value={id} defaultChecked={ids.includes(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
