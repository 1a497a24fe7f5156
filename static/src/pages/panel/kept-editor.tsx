import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_ANSWER } from '../../../../src/domain/actions/answer';
import { type KeptDecision, QUESTIONS } from '../../../../src/domain/decisions';
import { callPanel } from '../../bridge';
import { Field } from '../../components/field';
import { TextArea } from '../../components/forms/text-area';
import type { Act } from './actions';
import { LeaveOrSave } from './leave-or-save';
import { useLeaving } from './use-leaving';

interface KeptEditorProps {
  decision: KeptDecision;
  start: string;
  act: Act;
  busy: string | null;
  onClose: () => void;
}

/** Characters before the limit at which the count is shown. */
const NEAR_THE_END = 200;

/** Writes an answer in place: Ctrl+Enter saves, Escape leaves it. */
export function KeptEditor({ decision, start, act, busy, onClose }: KeptEditorProps) {
  const [text, setText] = useState(start);
  const input = useRef<HTMLTextAreaElement>(null);
  const left = LONGEST_ANSWER - text.length;
  const canSave = left >= 0 && text.trim() !== start.trim();
  const leaving = useLeaving(text.trim() !== start.trim(), onClose);
  useLayoutEffect(() => input.current?.focus(), []);

  const save = () => {
    if (!canSave) return;
    act({
      key: `answer-${decision}`,
      send: (stamp) => callPanel('answer', { ...stamp, decision, text }),
      says: () => 'Saved.',
      undone: () => 'It says again what it said before.',
      onDone: onClose,
    });
  };
  return (
    <form
      class="answer-editor"
      aria-label={QUESTIONS[decision]}
      onKeyDown={(event) => event.key === 'Escape' && leaving.onEscape()}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={QUESTIONS[decision]}
        hideLabel
        hint={left <= NEAR_THE_END && left >= 0 ? `${left} characters left` : undefined}
        error={left < 0 ? `${-left} characters too long` : null}
      >
        {(control) => (
          <TextArea
            {...control}
            inputRef={input}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              leaving.stay();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
            }}
          />
        )}
      </Field>
      <LeaveOrSave isReady={canSave} isSaving={busy === `answer-${decision}`} leaving={leaving} />
    </form>
  );
}
