import { Button } from '../../components/button';
import { SectionMessage } from '../../components/section-message';
import { Skeleton } from '../../components/skeleton';
import type { Settings } from './use-settings';

/** In place of what is found among the epics, until it is. */
export function FindingsAwaited({ settings: { finding } }: { settings: Settings }) {
  return finding.isLost ? <FindingsLost settings={{ finding }} /> : <Skeleton lines={2} />;
}

/** It was looked for in vain. */
export function FindingsLost({ settings: { finding } }: { settings: Pick<Settings, 'finding'> }) {
  return (
    <SectionMessage
      tone="warning"
      actions={
        <Button look="link" onClick={finding.find}>
          Try again
        </Button>
      }
    >
      The project’s epics could not be looked at: which fields they have and who of their owners has left is
      not known just now.
    </SectionMessage>
  );
}
