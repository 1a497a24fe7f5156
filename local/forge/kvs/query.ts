import type { EntityDeclaration, IndexDeclaration } from '../manifest';
import { type Condition, checkCondition, checkFilter, type Filter, meets, satisfies } from './conditions';
import { refuse } from './refusal';
import type { StoredRow } from './rows';
import { fits } from './values';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;

export interface PlainQuery {
  limit?: number;
  after?: string;
  where?: Condition[];
}
export interface EntityQuery {
  indexName: string;
  partition?: unknown[];
  range?: Omit<Condition, 'property'>;
  filters?: Filter;
  sort?: 'ASC' | 'DESC';
  limit?: number;
  cursor?: string;
}
export interface Page {
  rows: StoredRow[];
  cursor?: string;
}

/** Plain keys that begin with a prefix; plain keys know no other condition. */
export function queryPlain(rows: StoredRow[], { limit, after, where = [] }: PlainQuery): Page {
  for (const { property, condition, values } of where) {
    if (property !== 'key' || condition !== 'BEGINS_WITH' || typeof values[0] !== 'string')
      refuse('INVALID_CONDITION', 'Plain keys can only be asked for by BEGINS_WITH.');
  }
  const matching = rows.filter(({ key }) => where.every((condition) => meets(key, condition)));
  return pageOf(matching, limit, after, 'LIST_QUERY_LIMIT_EXCEEDED');
}

/**
 * Rows of one index. Filters are applied to the page that the index gave, as the service does:
 * a page may be short, or empty, and still be followed by others.
 */
export function queryEntity(entity: EntityDeclaration, rows: StoredRow[], query: EntityQuery): Page {
  const index = entity.indexes.get(query.indexName);
  if (!index)
    refuse('INVALID_ENTITY_INDEX', `The entity ${entity.name} declares no index ${query.indexName}.`);
  checkIndexUse(entity, index, query);
  if (query.filters) checkFilter(entity, query.filters);
  const sorted = rows.filter((row) => inIndex(row, index, query)).sort(byRange(index));
  if (query.sort === 'DESC') sorted.reverse();
  const page = pageOf(sorted, query.limit, query.cursor, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
  const { filters } = query;
  return filters ? { ...page, rows: page.rows.filter(({ value }) => satisfies(value, filters)) } : page;
}

function checkIndexUse(entity: EntityDeclaration, index: IndexDeclaration, query: EntityQuery): void {
  const partition = query.partition ?? [];
  const typed = index.partition.every((name, place) =>
    fits(entity.attributes.get(name) ?? 'any', partition[place]),
  );
  if (partition.length !== index.partition.length || !typed)
    refuse(
      'INVALID_PARTITION',
      `The index ${query.indexName} needs values for: ${index.partition.join(', ') || 'none'}.`,
    );
  if (query.range) checkCondition(rangeType(entity, index), query.range);
}

function rangeType(entity: EntityDeclaration, index: IndexDeclaration) {
  return index.range === null ? 'string' : (entity.attributes.get(index.range) ?? 'string');
}

/** Rows that lack an attribute of the index are not in it. */
function inIndex(row: StoredRow, index: IndexDeclaration, { partition = [], range }: EntityQuery): boolean {
  const value = row.value as Record<string, unknown>;
  const ranged = rangeValue(row, index);
  return (
    ranged !== undefined &&
    index.partition.every((name, place) => value[name] === partition[place]) &&
    (!range || meets(ranged, range))
  );
}

function rangeValue(row: StoredRow, { range }: IndexDeclaration): unknown {
  return range === null ? row.key : (row.value as Record<string, unknown>)[range];
}

function byRange(index: IndexDeclaration) {
  return (one: StoredRow, other: StoredRow): number => {
    const [left, right] = [rangeValue(one, index) as string, rangeValue(other, index) as string];
    if (left !== right) return left < right ? -1 : 1;
    return one.key < other.key ? -1 : 1;
  };
}

function pageOf(rows: StoredRow[], limit = DEFAULT_LIMIT, cursor: string | undefined, code: string): Page {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    refuse(code, 'The page limit must be set between 1 and 100.');
  const start = cursor === undefined ? 0 : startAfter(rows, cursor);
  const page = rows.slice(start, start + limit);
  const last = page.at(-1);
  return last && start + limit < rows.length ? { rows: page, cursor: toCursor(last.key) } : { rows: page };
}

function toCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}

function startAfter(rows: StoredRow[], cursor: string): number {
  const place = rows.findIndex(({ key }) => toCursor(key) === cursor);
  if (place < 0) refuse('INVALID_CURSOR', 'The cursor is not valid.');
  return place + 1;
}
