import { formatInstant } from '../../jira/time/instant';
import { instantOf } from '../../jira/time/zone';
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
  if (editor === 'choice' || editor === 'option') return isRecord(value) ? String(value.id ?? '') : '';
  if (editor === 'labels') return Array.isArray(value) ? value.join(' ') : '';
  if (editor === 'people' || editor === 'choices') return idsIn(value).join(' ');
  // Jira writes an instant in the zone of whoever asks: its beginning is their wall clock.
  if (editor === 'moment') return String(value).slice(0, 'yyyy-mm-ddThh:mm'.length);
  const doc = readAdf(value);
  return doc === null ? String(value) : adfToText(doc);
}

/** The ids of people, groups, or whatever else a list holds. */
export function idsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((item) => String(item.accountId ?? item.groupId ?? item.id ?? ''));
}

/** What is sent to Jira for a text that a person in a time zone wrote; an empty one clears the field. */
export function fieldValue(field: IssueField, text: string, timeZone: string): unknown {
  const trimmed = text.trim();
  const words = trimmed === '' ? [] : trimmed.split(/\s+/);
  switch (field.editor) {
    case 'labels':
      return words;
    case 'people':
      return words.map((accountId) => ({ accountId }));
    case 'choices':
      return words.map((id) => ({ id }));
    case 'groups':
      return words.map((groupId) => ({ groupId }));
    case 'group':
      return trimmed === '' ? null : { groupId: trimmed };
    case 'option':
      return trimmed === '' ? null : { id: trimmed };
    case 'moment':
      return trimmed === '' ? null : instantText(trimmed, timeZone);
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

/** The instant at which the wall clock of a zone shows this, as Jira takes it. */
function instantText(wall: string, timeZone: string): string {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = wall.split(/\D/).map(Number);
  return formatInstant(instantOf({ year, month, day, hour, minute }, timeZone), timeZone);
}
