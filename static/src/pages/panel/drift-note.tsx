import './drift-note.css';
import type { AnswerDecision } from '../../../../src/domain/answer-field';
import type { ShownDrift } from '../../../../src/domain/views/panel';
import { changedBySentence } from '../../../../src/domain/words/drift';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { useWords } from '../../page';
import type { Acting } from './actions';

interface DriftNoteProps extends Acting {
  decision: AnswerDecision;
  drift: ShownDrift;
  /** It is gone with that; the keyboard goes on elsewhere. */
  onNoted: () => void;
}

/** An answer that somebody else changed: who, when and what; its owner takes note with one click. */
export function DriftNote({ decision, drift, view, act, busy, onNoted }: DriftNoteProps) {
  const words = useWords();
  const { historyId, from, to } = drift;
  const key = `acknowledge-${decision}`;
  return (
    <div class="drift-note">
      <p>
        <Icon name="info" /> <strong>Changed by someone else</strong>
      </p>
      <p>{changedBySentence(drift, view.evaluation, words)}</p>
      {(from !== null || to !== null) && (
        <dl>
          <dt>From</dt>
          <dd>{from ?? 'nothing'}</dd>
          <dt>To</dt>
          <dd>{to ?? 'nothing'}</dd>
        </dl>
      )}
      {view.mine.canAnswer.includes(decision) && (
        <Button
          loading={busy === key}
          disabled={busy !== null && busy !== key}
          onClick={() =>
            act({
              key,
              send: (stamp) => callPanel('acknowledge', { ...stamp, decision, historyId }),
              says: () => 'Noted. It is marked again if somebody else changes it once more.',
              onDone: onNoted,
            })
          }
        >
          I have seen it
        </Button>
      )}
    </div>
  );
}
