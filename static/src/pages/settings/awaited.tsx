import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/button';
import { SectionMessage } from '../../components/section-message';
import { Skeleton } from '../../components/skeleton';
import type { Finding } from './use-findings';

/** In place of choices among fields, until it is known which there are. */
export function FieldsAwaited({ finding }: { finding: Finding }) {
  if (!finding.isLost) return <Skeleton lines={2} />;
  return (
    <p class="subtle">
      Which fields there are is not known just now. <Again finding={finding} />
    </p>
  );
}

/** The project was looked at in vain. */
export function FindingsLost({ finding }: { finding: Finding }) {
  return (
    <SectionMessage tone="warning" actions={<Again finding={finding} />}>
      {finding.found
        ? 'The project could not be looked at again: which fields there are and who of its owners has left is shown as it was before.'
        : 'The project could not be looked at: which fields there are and who of its owners has left is not known just now.'}
    </SectionMessage>
  );
}

function Again({ finding: { find, isLooking } }: { finding: Finding }) {
  const button = useRef<HTMLButtonElement>(null);
  // It goes with what it was for; who pressed it by the keyboard goes on from there.
  useLayoutEffect(
    () => () => {
      const { current } = button;
      if (current === document.activeElement) current?.closest<HTMLElement>('[tabindex="-1"]')?.focus();
    },
    [],
  );
  return (
    <Button look="link" buttonRef={button} loading={isLooking} onClick={find}>
      Try again
    </Button>
  );
}
