import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './icon';

interface DisclosureProps {
  label: ComponentChildren;
  startsOpen?: boolean;
  /** Drawn only while open, so that what is costly is read on demand. */
  children: () => ComponentChildren;
}

/** A line that opens and closes what is below it. */
export function Disclosure({ label, startsOpen = false, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(startsOpen);
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
