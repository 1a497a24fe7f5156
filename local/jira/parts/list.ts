import { badRequest } from '../http/refusal';

/** Whether a name or a description holds what `query` asks for, in any case. */
export function matchesQuery(
  { name, description }: { name: string; description: string },
  query: URLSearchParams,
): boolean {
  const text = (query.get('query') ?? '').toLowerCase();
  return [name, description].some((value) => value.toLowerCase().includes(text));
}

/** Sorted by one of the fields that `orderBy` may name, after `-` downwards; what lacks the field comes last. */
export function listedInOrder<T extends object>(all: T[], query: URLSearchParams, fields: string[]): T[] {
  const order = query.get('orderBy');
  if (order === null) return all;
  const field = order.replace(/^[+ -]/, '');
  if (!fields.includes(field))
    throw badRequest(`The value '${order}' of the parameter 'orderBy' is invalid.`);
  const sign = order.startsWith('-') ? -1 : 1;
  const fieldOf = (one: T) => (one as Record<string, unknown>)[field] ?? undefined;
  return [...all].sort((a, b) => {
    const [x, y] = [fieldOf(a), fieldOf(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return sign * (typeof x === 'number' ? x - Number(y) : String(x).localeCompare(String(y), 'en'));
  });
}
