import { KvsRefusal } from './refusal';
import type { KvsRows, Space, StoredRow } from './rows';
import type { EntityOf } from './transaction';
import { checkEntityValue, checkKey, checkValue } from './values';

export interface KeyRequest {
  key: string;
  entityName?: string;
  value?: unknown;
  options?: { keyPolicy?: string; metadataFields?: string[] };
}

/** Reads, writes and removes one key. */
export function createSingle(rows: KvsRows, entityOf: EntityOf) {
  return {
    get(space: Space, { key, options }: KeyRequest) {
      const row = rows.get(space, checkKey(key));
      if (!row) throw new KvsRefusal(404, 'KEY_NOT_FOUND', `There is no key ${key}.`);
      return view(row, options?.metadataFields);
    },
    set(space: Space, { key, entityName, value, options = {} }: KeyRequest): void {
      checkKey(key);
      const unknown = Object.keys(options).find((name) => name !== 'keyPolicy');
      if (unknown)
        throw new KvsRefusal(501, 'NOT_IMPLEMENTED', `The local Jira does not know the option ${unknown}.`);
      if (space.startsWith('entity:')) checkEntityValue(entityOf(entityName), value);
      else checkValue(value);
      if (options.keyPolicy === 'FAIL_IF_EXISTS' && rows.get(space, key))
        throw new KvsRefusal(409, 'KEY_CONFLICT', `The key ${key} exists.`);
      rows.put(space, key, value);
    },
    delete(space: Space, { key }: KeyRequest): void {
      rows.remove(space, checkKey(key));
    },
  };
}

export type Single = ReturnType<typeof createSingle>;

function view({ key, value, createdAt, updatedAt }: StoredRow, metadataFields: string[] = []) {
  return {
    key,
    value,
    ...(metadataFields.includes('CREATED_AT') && { createdAt }),
    ...(metadataFields.includes('UPDATED_AT') && { updatedAt }),
  };
}
