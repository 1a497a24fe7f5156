import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerDecision } from '../../../../src/domain/answer-field';
import { QUESTIONS } from '../../../../src/domain/decisions';
import { mayPass } from '../../../../src/domain/refusal';
import type { AnswerDraft, GivenAnswer } from '../../../../src/domain/views/panel';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { TextArea } from '../../components/forms/text-area';
import { UserPicker } from '../../components/forms/user-picker';
import type { Acting } from './actions';

export interface FieldEditing extends Acting {
  decision: AnswerDecision;
  onClose: () => void;
}

interface FieldFormProps extends FieldEditing {
  start: AnswerDraft;
}

/** Writes an answer into Jira: Ctrl+Enter saves, Escape leaves it. What was typed stays whatever Jira says. */
export function FieldForm({ decision, view, act, busy, onClose, start }: FieldFormProps) {
  const { seen, ...before } = start;
  const [given, setGiven] = useState<GivenAnswer>(before);
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const key = `answer-${decision}`;
  const isReady = JSON.stringify(given) !== JSON.stringify(before) && given.summary?.trim() !== '';
  const change = (part: GivenAnswer) => {
    setGiven((was) => ({ ...was, ...part }));
    setError(null);
  };
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input')?.focus(), []);

  const save = () => {
    if (!isReady) return;
    setError(null);
    act({
      key,
      send: (stamp) => callPanel('answerInJira', { ...stamp, decision, seen, given }),
      says: () => 'Saved in Jira.',
      changesJira: true,
      onDone: onClose,
      onRefused(refusal, text) {
        if (mayPass(refusal)) return false;
        setError(text);
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
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <Inputs decision={decision} view={view} given={given} onChange={change} />
      {error && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      <div class="button-row">
        <Button type="submit" look="primary" disabled={!isReady} loading={busy === key}>
          Save
        </Button>
        <Button look="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface InputsProps extends Pick<FieldFormProps, 'decision' | 'view'> {
  given: GivenAnswer;
  onChange: (part: GivenAnswer) => void;
}

function Inputs({ decision, view, given, onChange }: InputsProps) {
  const field = view.settings.places[decision];
  const label = field?.name ?? QUESTIONS[decision];
  const { summary, text, people } = given;
  if (people) {
    return (
      <UserPicker
        label={label}
        value={people}
        onChange={(chosen) => onChange({ people: chosen })}
        projectKey={view.epic.projectKey}
        most={field?.kind === 'user' ? 1 : 10}
      />
    );
  }
  return (
    <>
      {summary !== undefined && (
        <Field label="Summary" error={summary.trim() === '' ? 'An epic needs a summary.' : null}>
          {(control) => (
            <TextInput
              {...control}
              value={summary}
              maxLength={255}
              onInput={(event) => onChange({ summary: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Field
        label={summary === undefined ? label : 'Description'}
        hint={
          field?.kind === 'paragraph' ? 'Formatting in lines that you leave as they are is kept.' : undefined
        }
      >
        {(control) =>
          field?.kind === 'paragraph' ? (
            <TextArea
              {...control}
              value={text}
              onInput={(event) => onChange({ text: event.currentTarget.value })}
            />
          ) : (
            <TextInput
              {...control}
              type={field?.kind === 'url' ? 'url' : 'text'}
              value={text}
              onInput={(event) => onChange({ text: event.currentTarget.value })}
            />
          )
        }
      </Field>
    </>
  );
}
