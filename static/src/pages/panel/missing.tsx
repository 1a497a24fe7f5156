import type { ComponentChildren } from 'preact';
import { Icon } from '../../components/icon';

/** What a decision still lacks. */
export function Missing({ children }: { children: ComponentChildren }) {
  return (
    <span class="missing">
      <Icon name="error" />
      {children}
    </span>
  );
}
