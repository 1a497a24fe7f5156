import { ANSWER_DECISIONS } from '../../../../src/domain/answer-field';
import { formatExactly, formatList } from '../../../../src/domain/format';
import type { PanelView } from '../../../../src/domain/views/panel';
import { Icon } from '../../components/icon';
import { IssueLink } from '../../components/issue-link';
import { useWords } from '../../page';
import type { Acting } from './actions';
import { AnswerRow } from './answer-row';
import { DecisionRow } from './decision-row';
import { Missing } from './missing';

/** The five decisions in their order, below the goal that they serve. */
export function Decisions({ view, act, busy }: Acting) {
  const words = useWords();
  const { goal, evaluation, releases } = view;
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
        {ANSWER_DECISIONS.map((decision) => (
          <AnswerRow key={decision} decision={decision} view={view} act={act} busy={busy} />
        ))}
        <DecisionRow decision="when" view={view}>
          {evaluation.value ? (
            <p>
              {formatExactly(evaluation.value.canonical, words)}
              {releases.length > 0 && <span class="subtle"> · release of {formatList(releases, words)}</span>}
            </p>
          ) : (
            <Missing>{noDateText(view)}</Missing>
          )}
        </DecisionRow>
      </ul>
    </section>
  );
}

/** Why there is no date: none was set, or what is there is none. */
function noDateText({ isFieldGone, written, settings }: PanelView): string {
  if (isFieldGone) return `Jira has no field “${settings.places.when.name}” here any more`;
  return written === null ? 'No date yet' : `“${written}” cannot be read as a date`;
}
