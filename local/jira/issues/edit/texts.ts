import { isDocument } from '../../adf/build';
import { textOf } from '../../adf/text';
import { changed, type EditableField, InvalidValue, labelled } from './field';

const LONGEST_SUMMARY = 255;
const LONGEST_TEXT = 32_767;

export const summaryField: EditableField = {
  id: 'summary',
  name: 'Summary',
  required: true,
  schema: { type: 'string', system: 'summary' },
  set(draft, value) {
    if (value !== null && typeof value !== 'string')
      throw new InvalidValue('Operation value must be a string');
    const summary = value?.trim() ?? '';
    if (summary === '') throw new InvalidValue('You must specify a summary of the issue.');
    if (/[\r\n]/.test(summary))
      throw new InvalidValue('The summary is invalid because it contains newline characters.');
    if (summary.length > LONGEST_SUMMARY) {
      throw new InvalidValue(`Summary must be less than ${LONGEST_SUMMARY} characters.`);
    }
    const before = draft.summary;
    draft.summary = summary;
    return changed('summary', labelled(before), labelled(summary));
  },
};

export const descriptionField: EditableField = {
  id: 'description',
  name: 'Description',
  required: false,
  schema: { type: 'string', system: 'description' },
  set(draft, value) {
    const before = draft.fields.description ?? null;
    const after = documentValue(value);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    draft.fields.description = after;
    const label = (document: unknown) => labelled(document === null ? null : textOf(document));
    const sides = { before: label(before), after: label(after) };
    return changed('description', sides.before, sides.after);
  },
};

/** A rich text, or `null` for none; a document without any content counts as none. */
export function documentValue(value: unknown): unknown {
  if (value === null || value === '') return null;
  if (!isDocument(value)) {
    throw new InvalidValue(
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    );
  }
  const text = textOf(value);
  if (text.length > LONGEST_TEXT) {
    throw new InvalidValue(
      `The entered text is too long. It exceeds the allowed limit of ${LONGEST_TEXT} characters.`,
    );
  }
  return (value as { content: unknown[] }).content.length === 0 ? null : value;
}
