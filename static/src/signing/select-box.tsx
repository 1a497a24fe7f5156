import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Selection } from './use-selection';

interface SelectBoxProps {
  id: string;
  issueKey: string;
  selection: Selection;
}

/** Chooses an epic to be signed together with others. */
export function SelectBox({ id, issueKey, selection }: SelectBoxProps) {
  if (!selection.signable.has(id)) return null;
  return (
    <label class="select-box">
      <input
        type="checkbox"
        aria-label={`Select ${issueKey}`}
        checked={selection.has(id)}
        onChange={(event) => selection.set([id], event.currentTarget.checked)}
      />
    </label>
  );
}

interface SelectAllProps {
  /** The epics that are drawn. */
  ids: readonly string[];
  selection: Selection;
  /** Its label where that can be seen. */
  children?: ComponentChildren;
}

/** Chooses all epics on screen that the viewer can sign. */
export function SelectAll({ ids, selection, children }: SelectAllProps) {
  const box = useRef<HTMLInputElement>(null);
  const signable = ids.filter((id) => selection.signable.has(id));
  const chosen = signable.filter(selection.has).length;
  const isAll = chosen > 0 && chosen === signable.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = chosen > 0 && !isAll;
  }, [chosen, isAll]);
  if (signable.length === 0) return null;
  return (
    <label class={children ? 'select-box has-label' : 'select-box'}>
      <input
        ref={box}
        type="checkbox"
        aria-label={children ? undefined : 'Select all shown that you can sign'}
        checked={isAll}
        onChange={(event) => selection.set(signable, event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
