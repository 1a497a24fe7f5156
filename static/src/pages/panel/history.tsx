import { useRef, useState } from 'preact/hooks';
import type { LedgerEvent } from '../../../../src/domain/event';
import type { PanelView } from '../../../../src/domain/views/panel';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Timeline } from '../../epic/timeline';
import { timelineEntries } from '../../epic/timeline-entries';
import { useWords } from '../../page';

/** All that happened on the epic, newest first; older events are read on demand. */
export function History({ view }: { view: PanelView }) {
  const words = useWords();
  const [reading, setReading] = useState<'no' | 'reading' | 'no-answer'>('no');
  // All that was read stays: a new event pushes the oldest of the recent ones out of the view.
  const events = useRef(new Map<number, LedgerEvent>()).current;
  for (const event of view.events) events.set(event.rev, event);
  const before = Math.min(...events.keys());
  const { firstAgreed } = view.evaluation;
  const baselines = firstAgreed ? [...view.formerBaselines, firstAgreed] : view.formerBaselines;

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
      <Timeline
        entries={timelineEntries({ ...view, events: [...events.values()], baselines }, words)}
        words={words}
      />
      {events.size > 0 && before > 1 && (
        <Button look="link" loading={reading === 'reading'} onClick={() => void readOlder()}>
          {reading === 'no-answer' ? 'No answer: try again' : 'Older'}
        </Button>
      )}
    </div>
  );
}
