import { useRef, useState } from 'preact/hooks';
import type { LedgerEvent } from '../../../../src/domain/event';
import { formatMoment } from '../../../../src/domain/format';
import type { PanelView } from '../../../../src/domain/views/panel';
import { eventSentence } from '../../../../src/domain/words/history';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { useWords } from '../../page';
import { toldEvents } from './told-events';

/** All that happened on the epic, newest first; older events are read on demand. */
export function History({ view }: { view: PanelView }) {
  const words = useWords();
  const [reading, setReading] = useState<'no' | 'reading' | 'no-answer'>('no');
  // All that was read stays: a new event pushes the oldest of the recent ones out of the view.
  const events = useRef(new Map<number, LedgerEvent>()).current;
  for (const event of view.events) events.set(event.rev, event);
  const before = Math.min(...events.keys());

  const readOlder = async () => {
    setReading('reading');
    try {
      const answer = await callPanel('history', { before });
      if (answer.ok) for (const event of answer.result.events) events.set(event.rev, event);
      setReading(answer.ok ? 'no' : 'no-answer');
    } catch {
      setReading('no-answer');
    }
  };
  return (
    <div class="history">
      <ol>
        {toldEvents([...events.values()]).map((event) => (
          <li key={event.rev}>
            <span>{eventSentence(event, words)}</span>
            <time class="small subtlest" dateTime={new Date(event.at).toISOString()}>
              {formatMoment(event.at, words.now, words)}
            </time>
          </li>
        ))}
      </ol>
      {before > 1 && (
        <Button look="link" loading={reading === 'reading'} onClick={() => void readOlder()}>
          {reading === 'no-answer' ? 'No answer: try again' : 'Older'}
        </Button>
      )}
    </div>
  );
}
