import type { ComponentChildren } from 'preact';
import { Disclosure } from '../../components/disclosure';

interface RareProps {
  label: ComponentChildren;
  /** As for {@link Disclosure}. */
  opens?: boolean | number;
  children: () => ComponentChildren;
}

/** What is rarely needed, closed at first. */
export function Rare({ children, ...line }: RareProps) {
  return (
    <Disclosure {...line}>
      {() => (
        <div class="rare" tabIndex={-1}>
          {children()}
        </div>
      )}
    </Disclosure>
  );
}
