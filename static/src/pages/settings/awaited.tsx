import { Button } from '../../components/button';
import { SectionMessage } from '../../components/section-message';
import { Skeleton } from '../../components/skeleton';
import type { Finding } from './use-findings';

/** In place of choices among fields, until it is known which the epics have. */
export function FieldsAwaited({ finding: { isLost, find } }: { finding: Finding }) {
  if (!isLost) return <Skeleton lines={2} />;
  return (
    <p class="subtle">
      Which fields the epics have is not known just now. <Again find={find} />
    </p>
  );
}

/** The epics were looked at in vain. */
export function FindingsLost({ finding: { find } }: { finding: Finding }) {
  return (
    <SectionMessage tone="warning" actions={<Again find={find} />}>
      The project’s epics could not be looked at: which fields they have and who of their owners has left is
      not known just now.
    </SectionMessage>
  );
}

function Again({ find }: Pick<Finding, 'find'>) {
  return (
    <Button look="link" onClick={find}>
      Try again
    </Button>
  );
}
