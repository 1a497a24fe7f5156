import './move-reason.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_REASON, MOVE_REASONS, type MoveReason as Reason } from '../../../../src/domain/move';
import type { PanelMove } from '../../../../src/domain/views/panel';
import { REASON_WORD } from '../../../../src/domain/words/move';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { takeFocus } from '../../components/take-focus';
import type { Acting } from './actions';

interface MoveReasonProps extends Acting {
  move: PanelMove;
}

interface Open {
  historyId: string;
  what: 'chips' | 'word';
  /** Words that stood behind the former reason, whoever wrote them: to be kept, changed or left. */
  words: string;
  byKeyboard: boolean;
}

/** Why the date moved: one tap is enough, a word can be added, and nobody has to. */
export function MoveReason({ move, view, act, busy }: MoveReasonProps) {
  const { given, historyId } = move;
  /** The move that was given a reason here just now, or whose reason is being changed. */
  const [open, setOpen] = useState<Open | null>(null);
  /** The choice was left without one: the keyboard goes on from the button that opens it. */
  const isLeft = useRef(false);
  const what = open?.historyId === historyId ? open.what : given ? null : 'chips';

  const give = (reason: Reason, text: string, next: Open | null) =>
    act({
      key: `reason-${reason}`,
      send: (stamp) => callPanel('giveReason', { ...stamp, historyId, reason, text }),
      says: () => 'Noted why it moved.',
      onDone: () => setOpen(next),
    });
  const leave = () => {
    isLeft.current = true;
    setOpen(null);
  };
  return (
    <div class="move-reason">
      {what === 'chips' ? (
        <fieldset
          class="reasons"
          tabIndex={-1}
          ref={open ? takeFocus : null}
          onKeyDown={(event) => event.key === 'Escape' && given && leave()}
        >
          <legend>Why did it move?</legend>
          {MOVE_REASONS.map((reason) => (
            <Button
              key={reason}
              aria-pressed={given?.reason === reason}
              loading={busy === `reason-${reason}`}
              disabled={busy !== null && busy !== `reason-${reason}`}
              onClick={({ detail }) =>
                // One's own words stay; somebody else's are not put in one's mouth.
                give(reason, given?.by === view.me ? given.text : '', {
                  historyId,
                  what: 'word',
                  words: given?.text ?? '',
                  byKeyboard: detail === 0,
                })
              }
            >
              {REASON_WORD[reason]}
            </Button>
          ))}
          {given && (
            <Button look="subtle" onClick={leave}>
              Cancel
            </Button>
          )}
        </fieldset>
      ) : (
        <Button
          look="link"
          buttonRef={isLeft.current ? takeFocus : null}
          onClick={() => setOpen({ historyId, what: 'chips', words: '', byKeyboard: false })}
        >
          Change why it moved
        </Button>
      )}
      {what === 'word' && given && (
        <AddWord
          stored={given.text}
          words={open?.words ?? ''}
          takesFocus={open?.byKeyboard ?? false}
          isSaving={busy === `reason-${given.reason}`}
          onSave={(text) => give(given.reason, text, null)}
        />
      )}
    </div>
  );
}

interface AddWordProps {
  stored: string;
  words: string;
  takesFocus: boolean;
  isSaving: boolean;
  onSave: (text: string) => void;
}

function AddWord({ stored, words, takesFocus, isSaving, onSave }: AddWordProps) {
  const [text, setText] = useState(stored || words);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  return (
    <form
      class="add-word"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== stored) onSave(text.trim());
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
      <Button type="submit" loading={isSaving} disabled={text.trim() === stored}>
        Save
      </Button>
    </form>
  );
}
