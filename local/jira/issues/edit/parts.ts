import type { Db } from '../../../db';
import type { ChangeItem } from '../../history/store';
import { isObject } from '../../http/input';
import { type Part, type PartKind, type PartRef, refOf, refsIn } from '../../parts/kind';
import type { IssueRecord } from '../../store/issues';
import { changed, type EditableField, type EditContext, InvalidValue } from './field';

/** A field that holds several parts of the issue's project, named by id or by name. */
export const partsField = (kind: PartKind): EditableField => ({
  id: kind.fieldId,
  name: kind.fieldName,
  required: false,
  schema: { type: 'array', items: kind.item, system: kind.fieldId },
  set(draft, value, context) {
    if (value !== null && !Array.isArray(value)) throw new InvalidValue('data was not an array');
    const chosen = (value ?? []).map((one: unknown) => refOf(partOf(kind, draft, one, context)));
    return putParts(context.site.db, draft, kind, chosen);
  },
  combine(draft, operation, value, context) {
    const part = refOf(partOf(kind, draft, value, context));
    const others = refsIn(draft.fields, kind).filter(({ id }) => id !== part.id);
    return operation === 'add' ? [...others, part] : others;
  },
});

/** Puts parts into the draft. The history has an item of its own for each that came or went, as Jira writes it. */
export function putParts(db: Db, draft: IssueRecord, kind: PartKind, after: PartRef[]): ChangeItem[] {
  const all = kind.all(db);
  const asNamedNow = (ref: PartRef) => {
    const part = all.find(({ id }) => String(id) === ref.id);
    return part ? refOf(part) : ref;
  };
  const before = refsIn(draft.fields, kind).map(asNamedNow);
  const distinct = [...new Map(after.map((ref) => [ref.id, ref])).values()];
  draft.fields[kind.fieldId] = distinct;
  const isIn = (list: PartRef[], { id }: PartRef) => list.some((other) => other.id === id);
  const side = (ref: PartRef | null) => ({ id: ref?.id ?? null, label: ref?.name ?? null });
  const item = (from: PartRef | null, to: PartRef | null) =>
    changed(kind.fieldId, side(from), side(to), { field: kind.logName });
  return [
    ...distinct.filter((ref) => !isIn(before, ref)).flatMap((ref) => item(null, ref)),
    ...before.filter((ref) => !isIn(distinct, ref)).flatMap((ref) => item(ref, null)),
  ];
}

function partOf(kind: PartKind, draft: IssueRecord, value: unknown, { site }: EditContext): Part {
  if (!isObject(value)) throw new InvalidValue('expected Object');
  const { id, name } = value;
  const all = kind.all(site.db).filter(({ projectId }) => projectId === draft.projectId);
  const found = all.find((part) => (id === undefined ? part.name === name : String(part.id) === id));
  if (found) return found;
  const [by, wanted] = id === undefined ? ['name', name] : ['id', id];
  throw new InvalidValue(`${kind.noun} ${by} '${String(wanted ?? '')}' is not valid`);
}
