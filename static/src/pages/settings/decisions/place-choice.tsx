import { type AnswerField, DEFAULT_PLACES, FITTING } from '../../../../../src/domain/answer-field';
import type { Decision } from '../../../../../src/domain/decisions';
import { Select } from '../../../components/forms/select';

interface PlaceChoiceProps {
  decision: Decision;
  name: string;
  value: AnswerField | null;
  known: readonly AnswerField[];
  onChange: (place: AnswerField | null) => void;
}

/** In which field an answer lives, among those that can hold it; or in Countersign. */
export function PlaceChoice({ decision, name, value, known, onChange }: PlaceChoiceProps) {
  const usual = DEFAULT_PLACES[decision];
  const fitting = known.filter(({ id, kind }) => id !== usual?.id && FITTING[decision].includes(kind));
  const places = [...(usual ? [usual] : []), ...fitting];
  const isGone = value !== null && !places.some(({ id }) => id === value.id);
  const isTwice = (label: string) => places.filter((each) => each.name === label).length > 1;
  return (
    <Select
      label={`${name} is in`}
      isLabelShown
      value={value?.id ?? ''}
      options={[
        ...(usual ? [] : [{ value: '', label: 'Countersign itself' }]),
        ...places.map(({ id, name: label }) => ({
          value: id,
          label: isTwice(label) ? `${label} (${id})` : label,
        })),
        ...(isGone ? [{ value: value.id, label: `${value.name} (not in this project any more)` }] : []),
      ]}
      hint={
        usual === null && value !== null
          ? 'What was written in Countersign itself is kept, and shown again should the answer come back there.'
          : undefined
      }
      onChange={(id) =>
        onChange([...places, ...(value ? [value] : [])].find((each) => each.id === id) ?? null)
      }
    />
  );
}
