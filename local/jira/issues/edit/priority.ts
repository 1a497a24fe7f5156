import { isObject } from '../../http/input';
import { findPriority } from '../../projects/priorities';
import { changed, type EditableField, InvalidValue } from './field';

export const priorityField: EditableField = {
  id: 'priority',
  name: 'Priority',
  required: false,
  schema: { type: 'priority', system: 'priority' },
  set(draft, value) {
    const before = draft.fields.priority as { id: string; name: string } | null | undefined;
    const after = isObject(value) ? findPriority(value) : undefined;
    if (!after) throw new InvalidValue('Specify a valid priority ID or name');
    draft.fields.priority = after;
    return changed(
      'priority',
      { id: before?.id ?? null, label: before?.name ?? null },
      { id: after.id, label: after.name },
    );
  },
};
