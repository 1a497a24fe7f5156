import type { IssueRecord } from '../../store/issues';
import { changed, type EditableField, InvalidValue, labelled } from './field';

const LONGEST_LABEL = 255;

export const labelsField: EditableField = {
  id: 'labels',
  name: 'Labels',
  required: false,
  schema: { type: 'array', items: 'string', system: 'labels' },
  set(draft, value) {
    const before = labelsOf(draft);
    const after = labelsValue(value);
    draft.fields.labels = after;
    return changed('labels', labelled(before.join(' ')), labelled(after.join(' ')));
  },
  combine: (draft, operation, value) =>
    operation === 'add' ? [...labelsOf(draft), value] : labelsOf(draft).filter((label) => label !== value),
};

export function labelsValue(value: unknown): string[] {
  if (value === null) return [];
  if (!Array.isArray(value)) throw new InvalidValue('data was not an array');
  const labels = value.map((label) => {
    if (typeof label !== 'string') throw new InvalidValue('Operation value must be a string');
    if (/\s/.test(label)) throw new InvalidValue(`The label '${label}' contains spaces which is invalid.`);
    if (label.length > LONGEST_LABEL)
      throw new InvalidValue(`The label '${label}' exceeds ${LONGEST_LABEL} characters.`);
    return label;
  });
  return [...new Set(labels)].sort((a, b) => a.localeCompare(b, 'en'));
}

const labelsOf = (draft: IssueRecord): string[] => (draft.fields.labels as string[] | undefined) ?? [];
