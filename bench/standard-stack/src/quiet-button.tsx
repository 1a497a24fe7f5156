import Button from '@atlaskit/button/default/button';
import type { ReactNode } from 'react';

/** What can be done besides; Atlaskit has no button that looks like a link. */
export function QuietButton({ children }: { children: ReactNode }) {
  return (
    <Button appearance="subtle" spacing="compact">
      {children}
    </Button>
  );
}
