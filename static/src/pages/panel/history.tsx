import { useState } from 'preact/hooks';
import type { LedgerEvent } from '../../../../src/domain/event';
import { formatMoment } from '../../../../src/domain/format';
import type { PanelView } from '../../../../src/domain/views/panel';
import { eventSentence } from '../../../../src/domain/words/history';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { useWords } from '../../page';

/** All that happened on the epic, newest first; older events are read on demand. */
export function History({ view }: { view: PanelView }) {
  const words = useWords();
  const [older, setOlder] = useState<LedgerEvent[]>([]);
  const [reading, setReading] = useState<'no' | 'reading' | 'no-answer'>('no');
  const newest = [...view.events].reverse();
  const oldestShown = newest.at(-1)?.rev ?? 0;
  const events = [...newest, ...older.filter((event) => event.rev < oldestShown)];
  const before = events.at(-1)?.rev ?? 0;

  const readOlder = async () => {
    setReading('reading');
    try {
      const answer = await callPanel('history', { before });
      if (answer.ok) setOlder([...older, ...answer.result.events]);
      setReading(answer.ok ? 'no' : 'no-answer');
    } catch {
      setReading('no-answer');
    }
  };
  return (
    <div class="history">
      <ol>
        {withoutSteps(events).map((event) => (
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

/** Leaves out the beginning of an action whose end is told as well; its events share the first part of their ids. */
function withoutSteps(events: readonly LedgerEvent[]): LedgerEvent[] {
  const isStep = (event: LedgerEvent) => event.what.kind === 'setting-date';
  const action = (event: LedgerEvent) => event.actionId.replace(/\.\w+$/, '');
  const ended = new Set(events.filter((event) => !isStep(event)).map(action));
  return events.filter((event) => !isStep(event) || !ended.has(action(event)));
}
