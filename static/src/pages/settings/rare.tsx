import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Disclosure } from '../../components/disclosure';

interface RareProps {
  label: ComponentChildren;
  /** Something in it needs a look: it opens, and does not close by itself. A new value opens it anew. */
  opens?: boolean | number;
  children: () => ComponentChildren;
}

/** What is rarely needed, closed at first. */
export function Rare({ label, opens = false, children }: RareProps) {
  const opened = useRef<boolean | number>(false);
  if (opens) opened.current = opens;
  return (
    <Disclosure key={String(opened.current)} label={label} startsOpen={Boolean(opened.current)}>
      {() => <div class="rare">{children()}</div>}
    </Disclosure>
  );
}
