import { refusalSentence } from '../../../../src/domain/words/refusal';
import type { Words } from '../../../../src/domain/words/words';
import { SectionMessage } from '../../components/section-message';
import { RetryButton } from './retry-button';
import type { Problem } from './use-opening';

interface ProblemMessageProps {
  problem: Problem;
  words: Words;
  onRetry: () => void;
}

/** Why the epics cannot be shown, and what to do about it. */
export function ProblemMessage({ problem, words, onRetry }: ProblemMessageProps) {
  const again = <RetryButton onRetry={onRetry} />;
  switch (problem.kind) {
    case 'not-seen':
      return (
        <SectionMessage tone="warning" title="You may not see this project" actions={again}>
          It no longer exists, or you have lost the permission to browse it. If you should see it, ask a
          project admin.
        </SectionMessage>
      );
    case 'no-jira':
      return (
        <SectionMessage tone="error" title="Jira did not answer" actions={again}>
          The connection may be lost, or Jira busy.
        </SectionMessage>
      );
    case 'no-answer':
      return (
        <SectionMessage tone="error" title="Countersign did not answer" actions={again}>
          The connection may be lost, or the app busy.
        </SectionMessage>
      );
    case 'no-types':
      return (
        <SectionMessage tone="information" title="This project has no epics">
          None of its issue types is at hierarchy level 1, so there is no date to agree here. A Jira admin can
          add such a type to the project.
        </SectionMessage>
      );
    case 'refused':
      return (
        <SectionMessage tone="warning" actions={again}>
          {refusalSentence(problem.refusal, words)}
        </SectionMessage>
      );
  }
}
