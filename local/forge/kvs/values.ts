import type { AttributeType, EntityDeclaration } from '../manifest';
import { refuse } from './refusal';

const MAX_KEY_LENGTH = 500;
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const MAX_VALUE_BYTES = 240 * 1024;
const MAX_DEPTH = 31;
const MAX_INTEGER = 2 ** 31 - 1;

/** Limits of keys, as in Atlassian's "Error handling" pages of the key-value store. */
export function checkKey(key: unknown): string {
  if (typeof key !== 'string' || key === '') refuse('EMPTY_KEY', 'Key cannot be empty.');
  if (key.length > MAX_KEY_LENGTH) refuse('KEY_TOO_LONG', 'Key exceeds 500 characters.');
  if (!KEY.test(key)) refuse('INVALID_KEY', `Key does not match ${KEY}.`);
  return key;
}

/** Limits of any value: present, at most 240 KiB as JSON, at most 31 levels deep. */
export function checkValue(value: unknown): void {
  if (value === undefined || value === null) refuse('INVALID_VALUE', 'A value is required.');
  if (Buffer.byteLength(JSON.stringify(value)) > MAX_VALUE_BYTES)
    refuse('MAX_SIZE', 'The provided value has exceeded the maximum size limit (240 KiB).');
  if (depthOf(value) > MAX_DEPTH)
    refuse('MAX_DEPTH', `The provided value has exceeded the maximum object depth (${MAX_DEPTH}).`);
}

/** Limits of an entity's value: an object with declared attributes of their declared types, and nothing else. */
export function checkEntityValue(entity: EntityDeclaration, value: unknown): void {
  checkValue(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse('INVALID_ENTITY_VALUE', `A value of the entity ${entity.name} must be an object.`);
  for (const [name, attribute] of Object.entries(value)) {
    const type = entity.attributes.get(name);
    if (!type) refuse('INVALID_ENTITY_ATTRIBUTE', `The entity ${entity.name} declares no attribute ${name}.`);
    if (!fits(type, attribute))
      refuse(
        'INVALID_ENTITY_VALUE',
        `The attribute ${name} of ${entity.name} must be ${DESCRIPTIONS[type]}.`,
      );
  }
}

/** Whether a value may be stored in, or compared with, an attribute of this type. */
export function fits(type: AttributeType, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string' && value.trim() !== '';
    case 'integer':
      return (
        Number.isInteger(value) && (value as number) <= MAX_INTEGER && (value as number) >= -MAX_INTEGER - 1
      );
    case 'float':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return true;
  }
}

const DESCRIPTIONS: Record<AttributeType, string> = {
  string: 'a string that is not blank',
  integer: 'an integer of 32 bits',
  float: 'a finite number',
  boolean: 'true or false',
  any: 'any JSON value',
};

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
