import { badRequest } from './refusal';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as a JSON object. */
export function objectBody(body: unknown): Record<string, unknown> {
  if (!isObject(body))
    throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  return body;
}

/** A list given as repeated or comma-separated query parameters; `undefined` if it is not there. */
export function listParam(query: URLSearchParams, name: string): string[] | undefined {
  if (!query.has(name)) return undefined;
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** A whole number from the query. */
export function numberParam(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null || text === '') return otherwise;
  if (!/^-?\d{1,9}$/.test(text))
    throw badRequest(`The value '${text}' of the parameter '${name}' is not a number.`);
  return Number(text);
}

/** A list of texts from a body; numbers count as texts. */
export function listOf(body: Record<string, unknown>, name: string): string[] | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  const fine =
    Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
  if (!fine) throw badRequest(`'${name}' must be a list.`);
  return (value as (string | number)[]).map(String);
}

export function textOfBody(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw badRequest(`'${name}' must be a string.`);
  return value;
}

export function numberOfBody(body: Record<string, unknown>, name: string): number | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw badRequest(`'${name}' must be a whole number.`);
  return value;
}
