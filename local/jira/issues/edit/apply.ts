import type { ChangeItem } from '../../history/store';
import { isObject } from '../../http/input';
import { Refusal } from '../../http/refusal';
import type { IssueRecord } from '../../store/issues';
import { type EditableField, type EditContext, InvalidValue } from './field';

/** What an edit or a creation asks for. */
export interface Edits {
  fields: Record<string, unknown>;
  update: Record<string, unknown>;
}

export function editsOf(body: Record<string, unknown>): Edits {
  const { fields = {}, update = {} } = body;
  if (!isObject(fields) || !isObject(update)) {
    throw new Refusal(400, ["Can not deserialize 'fields' or 'update': an object is expected."]);
  }
  return { fields, update };
}

/**
 * Applies all edits to a draft and answers with the history's items, or refuses all of them with one message per
 * field, as Jira does.
 */
export function applyEdits(
  draft: IssueRecord,
  edits: Edits,
  fields: EditableField[],
  context: EditContext,
): ChangeItem[] {
  const errors: Record<string, string> = {};
  const items: ChangeItem[] = [];
  const names = new Set([...Object.keys(edits.fields), ...Object.keys(edits.update)]);
  for (const id of names) {
    try {
      const field = fields.find((one) => one.id === id);
      if (!field)
        throw new InvalidValue(
          `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`,
        );
      if (id in edits.fields && id in edits.update) {
        throw new InvalidValue(`Field '${id}' cannot appear in both 'fields' and 'update'`);
      }
      const values =
        id in edits.fields ? [edits.fields[id]] : resolveOperations(draft, field, edits.update[id], context);
      for (const value of values) items.push(...field.set(draft, value, context));
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      errors[id] = error.message;
    }
  }
  if (Object.keys(errors).length > 0) throw new Refusal(400, [], errors);
  return items;
}

/** The values that a list of operations such as `[{set: …}]` or `[{add: …}]` amounts to, one after the other. */
function resolveOperations(
  draft: IssueRecord,
  field: EditableField,
  operations: unknown,
  context: EditContext,
): unknown[] {
  if (!Array.isArray(operations)) throw new InvalidValue('data was not an array');
  const preview = structuredClone(draft);
  let value: unknown;
  for (const operation of operations) {
    const [[verb, operand] = []] = isObject(operation) ? Object.entries(operation) : [];
    // An empty text sets a list to nothing.
    if (verb === 'set') value = operand === '' && field.combine ? [] : operand;
    else if ((verb === 'add' || verb === 'remove') && field.combine)
      value = field.combine(preview, verb, operand, context);
    else throw new InvalidValue(`Field '${field.id}' does not support operation '${verb}'`);
    if (field.combine) preview.fields[field.id] = value;
  }
  return operations.length === 0 ? [] : [value];
}
