import type { ChangeItem } from '../../history/store';
import { requireDay } from '../../projects/rules';
import type { IssueRecord } from '../../store/issues';
import { isDay } from '../../time/day';
import { changed, type EditableField, InvalidValue, type Side } from './field';

export const dueDateField: EditableField = {
  id: 'duedate',
  name: 'Due date',
  required: false,
  schema: { type: 'date', system: 'duedate' },
  set(draft, value, { site }) {
    const day = dayValue(value);
    if (day !== draft.duedate) requireDay(site, draft, 'Due date', day);
    return setDueDate(draft, day);
  },
};

/** Puts a calendar date, or none, into the draft. */
export function setDueDate(draft: IssueRecord, day: string | null): ChangeItem[] {
  const before = draft.duedate;
  draft.duedate = day;
  return changed('duedate', side(before), side(day));
}

/** A calendar date, or `null` for none. */
export function dayValue(value: unknown): string | null {
  if (value === null || value === '') return null;
  if (typeof value !== 'string') throw new InvalidValue('Operation value must be a string');
  if (!isDay(value)) throw new InvalidValue(`Error parsing date string: ${value}`);
  return value;
}

/** The label form of a due date in the history. */
const side = (day: string | null): Side => ({ id: day, label: day === null ? null : `${day} 00:00:00.0` });
