import { useLayoutEffect, useRef } from 'preact/hooks';
import { LONGEST_ANSWER } from '../../../../src/domain/actions/answer';
import { type KeptDecision, QUESTIONS } from '../../../../src/domain/decisions';
import { callPanel } from '../../bridge';
import { Field } from '../../components/field';
import { TextArea } from '../../components/forms/text-area';
import type { Acting } from './actions';
import { answerKey } from './answer-key';
import { AnswerNow } from './answer-now';
import { LeaveOrSave } from './leave-or-save';
import { useLeaving } from './use-leaving';
import { BackNote, useUnsent } from './use-unsent';

interface KeptEditorProps extends Acting {
  decision: KeptDecision;
  start: string;
  onClose: () => void;
}

/** Characters before the limit at which the count is shown. */
const NEAR_THE_END = 200;

/** Writes an answer in place: Ctrl+Enter saves, Escape leaves it. */
export function KeptEditor({ decision, start, view, act, busy, onClose }: KeptEditorProps) {
  const { written: text, write, forget, isBack, isOld } = useUnsent(answerKey(decision, view), start);
  const input = useRef<HTMLTextAreaElement>(null);
  const left = LONGEST_ANSWER - text.length;
  const canSave = left >= 0 && text.trim() !== start.trim();
  const close = () => {
    forget();
    onClose();
  };
  const leaving = useLeaving(text.trim() !== start.trim(), close);
  useLayoutEffect(() => input.current?.focus(), []);

  const save = () => {
    if (!canSave) return;
    act({
      key: `answer-${decision}`,
      send: (stamp) => callPanel('answer', { ...stamp, decision, text }),
      says: () => 'Saved.',
      undone: () => 'It says again what it said before.',
      onDone: close,
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
      <BackNote isBack={isBack} />
      {isOld && <AnswerNow text={start} />}
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
              write(event.currentTarget.value);
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
