import './move-reason.css';
import { useState } from 'preact/hooks';
import { LONGEST_REASON, MOVE_REASONS, type MoveReason as Reason } from '../../../../src/domain/move';
import type { PanelMove } from '../../../../src/domain/views/panel';
import { REASON_WORD } from '../../../../src/domain/words/move';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import type { Acting } from './actions';

interface MoveReasonProps extends Acting {
  move: PanelMove;
}

/** Why the date moved: one tap is enough, a word can be added, and nobody has to. */
export function MoveReason({ view, move, act, busy }: MoveReasonProps) {
  const { given, historyId } = move;
  /** The move that was given a reason here just now, or whose reason is being changed. */
  const [open, setOpen] = useState<{ historyId: string; what: 'chips' | 'word' } | null>(null);
  const what = open?.historyId === historyId ? open.what : given ? null : 'chips';
  const ownText = given?.by === view.me ? given.text : '';

  const give = (reason: Reason, text: string, next: 'word' | null) =>
    act({
      key: `reason-${reason}`,
      send: (stamp) => callPanel('giveReason', { ...stamp, historyId, reason, text }),
      says: () => 'Noted why it moved.',
      onDone: () => setOpen(next && { historyId, what: next }),
    });
  return (
    <div class="move-reason">
      {what === 'chips' ? (
        <fieldset class="reasons">
          <legend>Why did it move?</legend>
          {MOVE_REASONS.map((reason) => (
            <Button
              key={reason}
              aria-pressed={given?.reason === reason}
              loading={busy === `reason-${reason}`}
              disabled={busy !== null && busy !== `reason-${reason}`}
              onClick={() => give(reason, ownText, 'word')}
            >
              {REASON_WORD[reason]}
            </Button>
          ))}
        </fieldset>
      ) : (
        <Button look="link" onClick={() => setOpen({ historyId, what: 'chips' })}>
          Change why it moved
        </Button>
      )}
      {what === 'word' && given && (
        <AddWord
          start={ownText}
          isSaving={busy === `reason-${given.reason}`}
          onSave={(text) => give(given.reason, text, null)}
        />
      )}
    </div>
  );
}

interface AddWordProps {
  start: string;
  isSaving: boolean;
  onSave: (text: string) => void;
}

function AddWord({ start, isSaving, onSave }: AddWordProps) {
  const [text, setText] = useState(start);
  return (
    <form
      class="add-word"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== start) onSave(text.trim());
      }}
    >
      <Field label="Add a word">
        {(control) => (
          <TextInput
            {...control}
            value={text}
            maxLength={LONGEST_REASON}
            placeholder="Optional"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" loading={isSaving} disabled={text.trim() === start}>
        Save
      </Button>
    </form>
  );
}
