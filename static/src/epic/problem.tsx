import type { Refusal } from '../../../src/domain/refusal';
import { refusalSentence } from '../../../src/domain/words/refusal';
import { Button } from '../components/button';
import { SectionMessage } from '../components/section-message';
import { useWords } from '../page';

interface ProblemProps {
  problem: Refusal | 'no-answer';
  reload: () => void;
}

/** Why there is nothing to show, and what to do about it. */
export function Problem({ problem, reload }: ProblemProps) {
  const words = useWords();
  const again = (
    <Button look="link" onClick={reload}>
      Try again
    </Button>
  );
  if (problem === 'no-answer') {
    return (
      <SectionMessage tone="error" title="Countersign did not answer" actions={again}>
        The connection may be lost, or the app busy.
      </SectionMessage>
    );
  }
  const isFinal = problem.code === 'not-epic';
  return (
    <SectionMessage tone={isFinal ? 'information' : 'warning'} actions={isFinal ? undefined : again}>
      {refusalSentence(problem, words)}
    </SectionMessage>
  );
}
