import { KvsRefusal, refuse } from './refusal';
import type { KeyRequest, Single } from './single';
import { type EntityOf, spaceOf } from './transaction';

const MAX_BATCH = 25;

/** Up to 25 keys, each by itself: some may be refused while the others are done. */
export function runBatch(single: Single, entityOf: EntityOf, verb: keyof Single, requests: KeyRequest[]) {
  const names = requests.map(({ key, entityName }) => `${entityName ?? ''}\n${key}`);
  if (names.length === 0 || names.length > MAX_BATCH || new Set(names).size < names.length)
    refuse('INVALID_BATCH', `A batch holds 1 to ${MAX_BATCH} requests, each key once.`);
  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  for (const request of requests) {
    const { key, entityName } = request;
    const name = { key, ...(entityName === undefined ? {} : { entityName }) };
    try {
      const space = spaceOf(entityName === undefined ? undefined : entityOf(entityName).name);
      successfulKeys.push({ ...name, ...(single[verb](space, request) ?? {}) });
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}
