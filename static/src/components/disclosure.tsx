import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { Icon } from './icon';

interface DisclosureProps {
  label: ComponentChildren;
  /** Something in it needs a look: it opens, and does not close by itself. A new value opens it anew. */
  opens?: boolean | number;
  /** Drawn only while open, so that what is costly is read on demand. */
  children: () => ComponentChildren;
}

/** A line that opens and closes what is below it. */
export function Disclosure({ label, opens = false, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(Boolean(opens));
  useEffect(() => {
    if (opens) setOpen(true);
  }, [opens]);
  const id = useId();
  return (
    <div class="disclosure">
      <button
        type="button"
        class="button button-subtle disclosure-trigger"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="button-label">
          <Icon name={isOpen ? 'down' : 'right'} />
          {label}
        </span>
      </button>
      {isOpen && <div id={id}>{children()}</div>}
    </div>
  );
}
