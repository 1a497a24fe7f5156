import './timeline.css';
import { formatMoment } from '../../../src/domain/format';
import type { Words } from '../../../src/domain/words/words';
import { Icon, type IconName } from '../components/icon';
import type { EntryLook, TimelineEntry } from './timeline-entries';

const ICONS: Record<EntryLook, IconName> = {
  agreed: 'check',
  signed: 'check',
  moved: 'moved',
  robot: 'robot',
  said: 'swap',
  other: 'dot',
};

/** What people did and what moved the date, on one line through time. */
export function Timeline({ entries, words }: { entries: readonly TimelineEntry[]; words: Words }) {
  return (
    <ol class="timeline">
      {entries.map(({ key, at, sentence, note, look }) => (
        <li key={key} class={`timeline-entry is-${look}`}>
          <Icon name={ICONS[look]} />
          <p>
            {sentence}
            {note && <span class="subtle"> · {note}</span>}
          </p>
          <time class="small subtlest" dateTime={new Date(at).toISOString()}>
            {formatMoment(at, words.now, words)}
          </time>
        </li>
      ))}
    </ol>
  );
}
