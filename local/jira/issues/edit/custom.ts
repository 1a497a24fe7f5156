import { type CustomField, schemaOf } from '../../fields/custom';
import { requireDay } from '../../projects/rules';
import type { Site } from '../../site';
import { changed, type EditableField, type EditContext, type Side } from './field';
import { KINDS } from './kinds';

/** How a custom field is edited; `undefined` for fields of a type that this site can only show. */
export function customEditable(site: Site, field: CustomField): EditableField | undefined {
  if (field.type === 'any' || field.type === 'app') return undefined;
  const kind = KINDS[field.type];
  const side = (value: unknown, context: EditContext): Side | undefined =>
    value === null || value === undefined ? undefined : kind.side(value, context);
  const { combine } = kind;
  const allowedValues = kind.choices?.({ site }, field);
  return {
    id: field.id,
    name: field.name,
    required: false,
    schema: schemaOf(field),
    ...(allowedValues && { allowedValues }),
    set(draft, value, context) {
      const before = side(draft.fields[field.id], context) ?? { id: null, label: null };
      const next = kind.parse(value, context, field);
      if (field.type === 'date' && next !== draft.fields[field.id])
        requireDay(context.site, draft, field.name, next as string | null);
      draft.fields[field.id] = next;
      // Jira writes a cleared custom field as empty texts.
      const cleared = { id: before.id === null ? null : '', label: before.label === null ? null : '' };
      const after = side(next, context) ?? cleared;
      return changed(field.id, before, after, { field: field.name, fieldtype: 'custom' });
    },
    ...(combine && {
      combine: (draft, operation, value) => combine(draft.fields[field.id], operation, value),
    }),
  };
}
