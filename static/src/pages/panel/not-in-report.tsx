import type { ProjectionProblem } from '../../../../src/domain/record';
import { projectionSentence } from '../../../../src/domain/words/refusal';
import { SectionMessage } from '../../components/section-message';

/** The sign-offs stand, but only the app knows them. */
export function NotInReport({ problem }: { problem: ProjectionProblem }) {
  return <SectionMessage tone="warning">{projectionSentence(problem)}</SectionMessage>;
}
