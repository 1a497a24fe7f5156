import type { ComponentChildren } from 'preact';

interface GroupProps {
  title: string;
  hint?: ComponentChildren;
  children?: ComponentChildren;
}

/** Settings that belong together, under a heading that also names them as a group. */
export function Group({ title, hint, children }: GroupProps) {
  return (
    <fieldset class="group">
      <legend>
        <h2>{title}</h2>
      </legend>
      {hint && <p class="subtle">{hint}</p>}
      {children}
    </fieldset>
  );
}
