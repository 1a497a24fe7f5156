import './said.css';
import { suggestedSentence, suggestionReason } from '../../../../src/domain/words/suggestion';
import type { Words } from '../../../../src/domain/words/words';
import { ChildList } from '../../epic/child-list';
import { LongText } from '../../epic/long-text';
import { TalkText } from '../../epic/talk-text';
import type { Listed } from './listed';

interface SaidProps {
  item: Listed;
  words: Words;
}

/** What the sides have said about the date, and why: the open suggestion first; or why a new baseline is asked for. */
export function Said({ item, words }: SaidProps) {
  const { said, askText, evaluation } = item;
  const why = evaluation.turn?.why;
  if (why === 'baseline') return askText === '' ? null : <LongText text={askText} />;
  if (why === 'talk') return <TalkText epic={item} said={said} words={words} />;
  return (
    <ul class="said">
      {[...said].reverse().map((each, index) => (
        <li key={each.id}>
          {/* What the viewer is to answer is in the sentence above already. */}
          {(index > 0 || why !== 'counter') && (
            <p>
              {index > 0 && <span class="subtle">In answer to: </span>}
              {suggestedSentence({ ...each, without: each.without.length }, words)}
            </p>
          )}
          <LongText text={suggestionReason(each)} />
          {each.without.length > 0 && <ChildList of={each.without} />}
        </li>
      ))}
    </ul>
  );
}
