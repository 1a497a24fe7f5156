import { Button } from '../../components/button';
import { SectionMessage } from '../../components/section-message';
import { Skeleton } from '../../components/skeleton';
import type { Finding } from './use-findings';

/** In place of what is found among the epics, until it is. */
export function FindingsAwaited({ finding }: { finding: Finding }) {
  return finding.isLost ? <FindingsLost finding={finding} /> : <Skeleton lines={2} />;
}

/** It was looked for in vain. */
export function FindingsLost({ finding: { find } }: { finding: Finding }) {
  return (
    <SectionMessage
      tone="warning"
      actions={
        <Button look="link" onClick={find}>
          Try again
        </Button>
      }
    >
      The project’s epics could not be looked at: which fields they have and who of their owners has left is
      not known just now.
    </SectionMessage>
  );
}
