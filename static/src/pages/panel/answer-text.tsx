import { useEffect } from 'preact/hooks';
import { type AnswerDecision, DESCRIPTION } from '../../../../src/domain/answer-field';
import type { PanelView } from '../../../../src/domain/views/panel';
import { lazily } from '../../components/lazily';
import { LongText } from '../../epic/long-text';
import { introduce } from '../../people';
import { Missing } from './missing';
import { OpenPeople } from './open-people';

const OutLink = lazily(() => import('../../epic/out-link').then((part) => part.OutLink));

/** The answer to a decision as it is, or what it lacks. */
export function AnswerText({ decision, view }: { decision: AnswerDecision; view: PanelView }) {
  const { text, link, people, isGone } = view.answers[decision];
  useEffect(() => {
    introduce(people.map(({ displayName: name, ...person }) => ({ ...person, name })));
  }, [people]);
  if (isGone)
    return <Missing>Jira has no field “{view.settings.places[decision]?.name}” here any more</Missing>;
  if (decision === 'who') return <OpenPeople view={view} who={text} />;
  const isDescription = view.settings.places[decision]?.id === DESCRIPTION;
  if (text === '') return <Missing>{isDescription ? 'No description yet' : 'Not answered'}</Missing>;
  return link ? <OutLink address={link} text={text} /> : <LongText text={text} />;
}
