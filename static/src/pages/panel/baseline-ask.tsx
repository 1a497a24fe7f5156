import './card.css';
import type { BaselineAsk as Ask } from '../../../../src/domain/agreement';
import { formatPeriod } from '../../../../src/domain/format';
import { near } from '../../../../src/domain/words/date';
import { askSentence } from '../../../../src/domain/words/suggestion';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { LongText } from '../../epic/long-text';
import { useWords } from '../../page';
import type { Acting, PanelAction } from './actions';

/** A new baseline is asked for: by whom and why; the other side agrees, or leaves it as it is. */
export function BaselineAsk({ view, act, busy }: Acting) {
  const words = useWords();
  const { mine, askText } = view;
  const { ask } = view.evaluation;
  if (!ask) return null;
  const isOwn = ask.by === words.me;
  return (
    <section class="card" aria-label="New baseline">
      <div class="card-head">
        <Icon name="calendar" />
        <div class="card-body">
          <strong>{askSentence(ask, words)}</strong>
          {askText && <LongText text={askText} />}
        </div>
      </div>
      {mine.canAcceptBaseline && (
        <Button
          look="primary"
          wide
          loading={busy === 'accept-baseline'}
          disabled={busy !== null && busy !== 'accept-baseline'}
          onClick={() => act(accepting(ask))}
        >
          Agree to measure from {formatPeriod(ask.on, words)}
        </Button>
      )}
      {mine.canKeepBaseline && (
        <Button
          look={isOwn ? 'default' : 'subtle'}
          loading={busy === 'keep-baseline'}
          disabled={busy !== null && busy !== 'keep-baseline'}
          onClick={() => act(keeping(isOwn))}
        >
          {isOwn ? 'Take it back' : 'Leave it as it is'}
        </Button>
      )}
    </section>
  );
}

function accepting({ on }: Ask): PanelAction {
  return {
    key: 'accept-baseline',
    send: (stamp) => callPanel('acceptBaseline', { ...stamp, on }),
    says: (_after, words) => `Slips are measured from ${near(on, words)} from now on.`,
    undone: () => OPEN_AGAIN,
  };
}

function keeping(isOwn: boolean): PanelAction {
  return {
    key: 'keep-baseline',
    send: (stamp) => callPanel('keepBaseline', { ...stamp }),
    says: () => (isOwn ? 'You took it back.' : 'The baseline stays as it is.'),
    undone: () => OPEN_AGAIN,
  };
}

const OPEN_AGAIN = 'The question of a new baseline is open again.';
