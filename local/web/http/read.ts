/** Readers for JSON of unknown shape: they return the wanted type or say which part of the answer is wrong. */

/** An answer did not have the shape that this page was written for. */
export class UnexpectedAnswer extends Error {
  constructor(where: string, wanted: string) {
    super(`The answer's "${where}" is not ${wanted}.`);
    this.name = 'UnexpectedAnswer';
  }
}

export type JsonRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readRecord(value: unknown, where: string): JsonRecord {
  if (!isRecord(value)) throw new UnexpectedAnswer(where, 'an object');
  return value;
}

export function readList<T>(value: unknown, where: string, readItem: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new UnexpectedAnswer(where, 'a list');
  return value.map(readItem);
}

export function readString(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new UnexpectedAnswer(where, 'a text');
  return value;
}

/** `null` where Jira leaves a value out or sends null. */
export function readOptional<T>(
  value: unknown,
  where: string,
  read: (value: unknown, where: string) => T,
): T | null {
  return value === undefined || value === null ? null : read(value, where);
}
