import { refusalSentence } from '../../../../src/domain/words/refusal';
import { SectionMessage } from '../../components/section-message';
import { useWords } from '../../page';
import type { Failure } from './use-call';

/** Beside a form: why it did nothing. */
export function FailureMessage({ failure }: { failure: Failure | null }) {
  const words = useWords();
  return (
    <div role="status">
      {failure === 'no-answer' && (
        <SectionMessage tone="error">
          No answer came in time. Try again: what was done already is not done twice.
        </SectionMessage>
      )}
      {failure !== null && failure !== 'no-answer' && (
        <SectionMessage tone="warning">{refusalSentence(failure, words)}</SectionMessage>
      )}
    </div>
  );
}
