import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnswerDecision } from '../../../../src/domain/answer-field';
import { QUESTIONS } from '../../../../src/domain/decisions';
import { mayPass } from '../../../../src/domain/refusal';
import type { AnswerDraft, GivenAnswer } from '../../../../src/domain/views/panel';
import { callPanel } from '../../bridge';
import type { Acting } from './actions';
import { AnswerInputs } from './answer-inputs';
import { answerKey } from './answer-key';
import { AnswerNow } from './answer-now';
import { LeaveOrSave } from './leave-or-save';
import { useLeaving } from './use-leaving';
import { BackNote, useUnsent } from './use-unsent';

export interface FieldEditing extends Acting {
  decision: AnswerDecision;
  onClose: () => void;
}

interface FieldFormProps extends FieldEditing {
  start: AnswerDraft;
}

/** Writes an answer into Jira: Ctrl+Enter saves, Escape leaves it. What was typed stays whatever Jira says. */
export function FieldForm({ decision, view, act, busy, onClose, start }: FieldFormProps) {
  /** The answer in Jira that the person knows of. */
  const [known, setKnown] = useState(start);
  const unsent = useUnsent<GivenAnswer>(answerKey(decision, view), contentOf(start));
  const given = unsent.written;
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const key = `answer-${decision}`;
  const isChanged = JSON.stringify(given) !== JSON.stringify(contentOf(known));
  const isReady = isChanged && given.summary?.trim() !== '';
  const close = () => {
    unsent.forget();
    onClose();
  };
  const leaving = useLeaving(isChanged, close);
  const isOvertaken = known.seen !== start.seen || unsent.isOld;
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('textarea, input')?.focus(), []);

  const change = (part: GivenAnswer) => {
    unsent.write({ ...given, ...part });
    setError(null);
    leaving.stay();
  };
  /** What it says now is shown beside what was typed; saving again writes over that, knowingly. */
  const lookAgain = async () => {
    const answer = await callPanel('startAnswer', { decision }).catch(() => null);
    if (answer?.ok) setKnown(answer.result);
  };
  const save = () => {
    if (!isReady) return;
    setError(null);
    act({
      key,
      send: (stamp) => callPanel('answerInJira', { ...stamp, decision, seen: known.seen, given }),
      says: () => 'Saved in Jira.',
      changesJira: true,
      onDone: close,
      onRefused(refusal, text) {
        if (mayPass(refusal)) return false;
        setError(text);
        if (refusal.code === 'answer-changed') void lookAgain();
        return true;
      },
    });
  };
  return (
    <form
      class="answer-editor"
      ref={form}
      aria-label={QUESTIONS[decision]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leaving.onEscape();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <BackNote isBack={unsent.isBack} />
      {isOvertaken && <AnswerNow text={[known.summary, known.text].filter(Boolean).join('\n')} />}
      <AnswerInputs decision={decision} view={view} given={given} onChange={change} />
      {error && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      <LeaveOrSave isReady={isReady} isSaving={busy === key} leaving={leaving} />
    </form>
  );
}

function contentOf({ seen: _, ...content }: AnswerDraft): GivenAnswer {
  return content;
}
