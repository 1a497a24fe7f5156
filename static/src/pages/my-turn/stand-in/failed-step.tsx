import { Button } from '../../../components/button';
import { SectionMessage } from '../../../components/section-message';
import type { Failed, Step } from './use-arranging';

interface FailedStepProps {
  failed: Failed;
  onRetry: (step: Step) => Promise<unknown>;
}

/** Why a step was not done; what was typed stays beside it. */
export function FailedStep({ failed: { step, text, mayPass }, onRetry }: FailedStepProps) {
  return (
    <SectionMessage
      tone="error"
      actions={
        mayPass && (
          <Button look="link" onClick={() => void onRetry(step)}>
            Try again
          </Button>
        )
      }
    >
      {text}
    </SectionMessage>
  );
}
