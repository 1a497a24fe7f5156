import './away-lines.css';
import type { Day } from '../../../../../src/domain/calendar';
import type { StandInsOfPerson } from '../../../../../src/domain/views/my-turn';
import { standsInSentence } from '../../../../../src/domain/words/stand-in';
import type { Words } from '../../../../../src/domain/words/words';
import { Icon } from '../../../components/icon';

interface AwayLinesProps {
  standIns: StandInsOfPerson;
  today: Day;
  words: Words;
}

/** Who signs for the viewer today, and for whom the viewer signs. */
export function AwayLines({ standIns: { mine, others }, today, words }: AwayLinesProps) {
  const { me } = words;
  const arranged = [
    ...mine.map((each) => ({ ...each, owner: me })),
    ...others.map((each) => ({ ...each, person: me })),
  ];
  const holding = arranged.filter(({ from, to }) => from <= today && today <= to);
  const sentences = new Set(holding.map((each) => standsInSentence(each, words)));
  if (sentences.size === 0) return null;
  return (
    <ul class="away-lines">
      {[...sentences].map((sentence) => (
        <li key={sentence}>
          <Icon name="calendar" />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
