import type { Db } from '../../db';
import { isObject } from '../http/input';
import { PART_KINDS, type PartKind, type PartRef, refOf } from '../parts/kind';
import type { ExportedIssue } from './document';

/** What the fields of an issue hold that carry parts of its project, by the ids that they have here. */
export type ImportedParts = Record<string, PartRef[]>;

/**
 * Makes the components and versions that an issue carries known to its project. Each is known by its name; the id of
 * the export counts only while it is free.
 */
export function importParts(db: Db, { fields }: ExportedIssue, projectId: number): ImportedParts {
  const carried = PART_KINDS.filter(({ fieldId }) => Array.isArray(fields[fieldId])).map((kind) => {
    const parts = (fields[kind.fieldId] as unknown[]).filter(isObject);
    return [kind.fieldId, parts.map((part) => refOf(partHere(db, kind, part, projectId)))] as const;
  });
  return Object.fromEntries(carried);
}

function partHere(db: Db, kind: PartKind, exported: Record<string, unknown>, projectId: number) {
  const all = kind.all(db);
  const name = String(exported.name ?? '');
  const known = all.find(
    (part) => part.projectId === projectId && part.name.toLowerCase() === name.toLowerCase(),
  );
  if (known) return known;
  const id = Number(exported.id);
  const isFree = Number.isSafeInteger(id) && id > 0 && !all.some((part) => part.id === id);
  return kind.add(db, { projectId, name, ...(isFree ? { id } : {}) }, exported);
}
