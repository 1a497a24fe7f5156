import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface OpenForm<Name extends string> {
  /** The form that is open; null for none. */
  form: Name | null;
  /** What the button that opens a form needs. */
  opens: (name: Name) => { 'data-opens': Name; onClick: () => void };
  /** Opens a form without a button, as where somebody has begun to type. */
  open: (name: Name) => void;
  close: () => void;
}

/** One form at a time inside a box. When it closes, the keyboard's place is again at the button that opened it. */
export function useOpenForm<Name extends string>(box: RefObject<HTMLElement>): OpenForm<Name> {
  const [form, setForm] = useState<Name | null>(null);
  const before = useRef<Name | null>(null);
  useLayoutEffect(() => {
    const closed = before.current;
    before.current = form;
    if (form !== null || closed === null) return;
    box.current?.querySelector<HTMLElement>(`[data-opens="${closed}"]`)?.focus();
  }, [form, box]);
  return {
    form,
    opens: (name) => ({ 'data-opens': name, onClick: () => setForm(name) }),
    open: setForm,
    close: () => setForm(null),
  };
}
