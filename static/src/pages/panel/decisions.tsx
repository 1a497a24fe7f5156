import { formatList, formatPeriod } from '../../../../src/domain/format';
import { Icon } from '../../components/icon';
import { IssueLink } from '../../components/issue-link';
import { LongText } from '../../epic/long-text';
import { useWords } from '../../page';
import type { Acting } from './actions';
import { DecisionRow } from './decision-row';
import { KeptRow } from './kept-row';
import { Missing } from './missing';
import { WhoRow } from './who-row';

/** The five decisions in their order, below the goal that they serve. */
export function Decisions({ view, act, busy }: Acting) {
  const words = useWords();
  const { goal, epic, description, evaluation, releases } = view;
  return (
    <section class="decisions" aria-labelledby="decisions-heading">
      <h2 id="decisions-heading" class="visually-hidden">
        The five decisions
      </h2>
      {goal && (
        <p class="goal">
          <strong>Goal</strong>
          <IssueLink issueKey={goal.key} title={goal.key}>
            {goal.summary || goal.key} <Icon name="out" />
          </IssueLink>
        </p>
      )}
      <ul>
        <DecisionRow decision="what" view={view}>
          <p>{epic.summary}</p>
          {description ? <LongText text={description} /> : <Missing>No description yet</Missing>}
        </DecisionRow>
        <KeptRow decision="why" view={view} act={act} busy={busy} />
        <KeptRow decision="how" view={view} act={act} busy={busy} />
        <WhoRow view={view} />
        <DecisionRow decision="when" view={view}>
          {evaluation.value ? (
            <p>
              {formatPeriod(evaluation.value.canonical, words)}
              {releases.length > 0 && <span class="subtle"> · release of {formatList(releases, words)}</span>}
            </p>
          ) : (
            <Missing>No date yet</Missing>
          )}
        </DecisionRow>
      </ul>
    </section>
  );
}
