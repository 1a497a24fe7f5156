import type { AnswerDecision, FieldKind } from '../../../../src/domain/answer-field';
import { QUESTIONS } from '../../../../src/domain/decisions';
import type { GivenAnswer, PanelView } from '../../../../src/domain/views/panel';
import { Field, TextInput } from '../../components/field';
import { TextArea } from '../../components/forms/text-area';
import { UserPicker } from '../../components/forms/user-picker';

const HINT: Partial<Record<FieldKind, string>> = {
  paragraph: 'Lines that you leave as they are keep their formatting.',
  url: 'A whole address: it begins with https://',
};

interface AnswerInputsProps {
  decision: AnswerDecision;
  view: PanelView;
  given: GivenAnswer;
  onChange: (part: GivenAnswer) => void;
}

/** What an answer is written in, as its field holds it. */
export function AnswerInputs({ decision, view, given, onChange }: AnswerInputsProps) {
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
      <Field label={summary === undefined ? label : 'Description'} hint={HINT[field?.kind ?? 'text']}>
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
