import { useEffect } from 'preact/hooks';
import type { AnswerDecision } from '../../../../src/domain/answer-field';
import type { PanelView } from '../../../../src/domain/views/panel';
import { LongText } from '../../epic/long-text';
import { OutLink } from '../../epic/out-link';
import { introduce } from '../../people';
import { Missing } from './missing';
import { OpenPeople } from './open-people';

/** The answer to a decision as it is, or what it lacks. */
export function AnswerText({ decision, view }: { decision: AnswerDecision; view: PanelView }) {
  const { text, link, people, isGone } = view.answers[decision];
  useEffect(() => {
    introduce(people.map(({ accountId, displayName }) => ({ accountId, name: displayName, active: true })));
  }, [people]);
  if (isGone)
    return <Missing>Jira has no field “{view.settings.places[decision]?.name}” here any more</Missing>;
  if (decision === 'who') return <OpenPeople view={view} who={text} />;
  if (text === '') return <Missing>{decision === 'what' ? 'No description yet' : 'Not answered'}</Missing>;
  return link ? <OutLink address={link} text={text} /> : <LongText text={text} />;
}
