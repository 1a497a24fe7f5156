import { isRecord } from '../http/read';
import type { IssueField } from '../jira/detail';
import { readAdf } from './adf';
import { adfToText } from './adf-text';
import { textToAdf } from './text-adf';

/** What a person edits as text for this field. */
export function editableText(field: IssueField): string {
  const { value, editor } = field;
  if (value === null) return '';
  if (editor === 'person') return isRecord(value) ? String(value.accountId ?? '') : '';
  if (editor === 'choice') return isRecord(value) ? String(value.id ?? '') : '';
  if (editor === 'labels') return Array.isArray(value) ? value.join(' ') : '';
  if (editor === 'people' || editor === 'choices') return idsIn(value).join(' ');
  const doc = readAdf(value);
  return doc === null ? String(value) : adfToText(doc);
}

function idsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((item) => String(item.accountId ?? item.id ?? ''));
}

/** What is sent to Jira for a text that a person wrote; an empty one clears the field. */
export function fieldValue(field: IssueField, text: string): unknown {
  const trimmed = text.trim();
  const words = trimmed === '' ? [] : trimmed.split(/\s+/);
  switch (field.editor) {
    case 'labels':
      return words;
    case 'people':
      return words.map((accountId) => ({ accountId }));
    case 'choices':
      return words.map((id) => ({ id }));
    case 'text':
      return textToAdf(text);
    case 'person':
      return trimmed === '' ? null : { accountId: trimmed };
    case 'choice':
      return { id: trimmed };
    case 'number':
      return trimmed === '' ? null : Number(trimmed);
    default:
      return trimmed === '' ? null : trimmed;
  }
}
