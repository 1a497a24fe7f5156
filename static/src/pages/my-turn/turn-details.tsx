import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { IssueLink } from '../../components/issue-link';
import { LongText } from '../../epic/long-text';
import { childrenText, type OpenWork, peopleText } from '../../epic/open-work';
import { OutLink } from '../../epic/out-link';
import type { Listed } from './listed';

interface TurnDetailsProps {
  item: Listed;
  work: OpenWork | null;
  isOpen: boolean;
  onToggle: () => void;
}

/** What the date is for and who works on it: the other decisions of the epic, and its goal. */
export function TurnDetails({ item, work, isOpen, onToggle }: TurnDetailsProps) {
  const id = `details-${item.issueId}`;
  return (
    <div class="turn-details">
      <Button
        look="subtle"
        icon={isOpen ? 'down' : 'right'}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={`Why, how and who of ${item.key}`}
        onClick={onToggle}
      >
        Why, how and who
      </Button>
      {isOpen && (
        <dl id={id}>
          {item.goal && (
            <div>
              <dt>Goal</dt>
              <dd>
                <IssueLink issueKey={item.goal.key} title={item.goal.key}>
                  {item.goal.summary || item.goal.key} <Icon name="out" />
                </IssueLink>
              </dd>
            </div>
          )}
          <Answer item={item} decision="why" />
          <Answer item={item} decision="how" />
          <div>
            <dt>Who</dt>
            <dd>{whoText(item, work)}</dd>
          </div>
        </dl>
      )}
    </div>
  );
}

function Answer({ item, decision }: { item: Listed; decision: 'why' | 'how' }) {
  const { text, link, isGone } = item.answers[decision];
  return (
    <div>
      <dt>{decision === 'why' ? 'Why' : 'How'}</dt>
      <dd>
        {text === '' ? (
          <span class="subtlest">{isGone ? GONE : 'Not answered'}</span>
        ) : (
          <AnswerOf text={text} link={link} />
        )}
      </dd>
    </div>
  );
}

const GONE = 'Its field is not in Jira any more';

function AnswerOf({ text, link }: { text: string; link: string | null }) {
  return link ? <OutLink address={link} text={text} /> : <LongText text={text} />;
}

/** "Dana Dev · 3 people on open work · 6 open children". */
function whoText({ answers }: Listed, work: OpenWork | null): string {
  return [
    answers.who.text || (answers.who.isGone ? GONE : 'Nobody yet'),
    work && peopleText(work),
    work && (work.children > 0 || !work.isComplete) ? childrenText(work) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
