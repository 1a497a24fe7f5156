import type { Findings } from '../../../../src/domain/views/settings';
import { projectionSentence } from '../../../../src/domain/words/refusal';
import { IssueLink } from '../../components/issue-link';

/** Epics on which the app may not write their sign-offs, by the reason why. */
export function Problems({ problems }: Pick<Findings, 'problems'>) {
  const reasons = [...new Set(problems.map(({ problem }) => projectionSentence(problem)))];
  return (
    <section class="problems" aria-labelledby="problems-heading">
      <h2 id="problems-heading">Epics on which the app cannot write</h2>
      {reasons.map((reason) => (
        <div key={reason}>
          <p>{reason}</p>
          <ul>
            {problems
              .filter(({ problem }) => projectionSentence(problem) === reason)
              .map(({ issueId, key }) => (
                <li key={issueId}>
                  <IssueLink issueKey={key}>{key}</IssueLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
