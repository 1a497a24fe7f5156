import type { ChangeItem } from '../../history/store';
import type { Caller } from '../../permissions/caller';
import type { Site } from '../../site';
import type { IssueRecord } from '../../store/issues';

/** What an edit needs to know besides the value. */
export interface EditContext {
  site: Site;
  caller: Caller;
}

/** One field that can be edited on an issue. */
export interface EditableField {
  id: string;
  name: string;
  required: boolean;
  schema: {
    type: string;
    items?: string;
    system?: string;
    custom?: string;
    customId?: number;
    configuration?: Record<string, unknown>;
  };
  allowedValues?: unknown[];
  /**
   * Puts a value into the draft and tells the history what changed: nothing, if it is as before.
   * Throws `InvalidValue` with Jira's words.
   */
  set(draft: IssueRecord, value: unknown, context: EditContext): ChangeItem[];
  /** The whole value after adding to, or removing from, a list. */
  combine?(draft: IssueRecord, operation: 'add' | 'remove', value: unknown, context: EditContext): unknown;
}

/** A value the field does not take; the message goes to `errors` under the field's id. */
export class InvalidValue extends Error {
  override name = 'InvalidValue';
}

export interface Side {
  id: string | null;
  label: string | null;
}

/** The history of a field of Jira itself, if its sides differ. */
export function changed(
  fieldId: string,
  before: Side,
  after: Side,
  more: Partial<Omit<ChangeItem, 'toString'>> = {},
): ChangeItem[] {
  if (before.id === after.id && before.label === after.label) return [];
  const sides = { from: before.id, fromString: before.label, to: after.id, toString: after.label };
  return [{ field: fieldId, fieldtype: 'jira', fieldId, ...more, ...sides }];
}

/** A side without id, for fields whose history holds only texts. */
export const labelled = (label: string | null): Side => ({ id: null, label });
