import type { SwitchBoard } from '../../switches';
import type { Manifest } from '../manifest';
import { runBatch } from './batch';
import { type EntityQuery, type Page, type PlainQuery, queryEntity, queryPlain } from './query';
import { KvsRefusal, refuse } from './refusal';
import type { KvsRows } from './rows';
import { createSingle, type KeyRequest } from './single';
import {
  type EntityOf,
  refuseCondition,
  runTransaction,
  spaceOf,
  type TransactionRequest,
} from './transaction';

/** What the SDK gets: a status, and a JSON body or none. */
export interface KvsAnswer {
  status: number;
  body: unknown;
}

const PATH = /^\/api\/v1\/(?:(secret|entity|batch)\/)?(get|set|delete|query|transaction)$/;

/**
 * Forge's key-value store with the limits and codes of the real one. Each request is atomic: it runs to its end
 * before the next, in one database transaction.
 */
export function createKvs(rows: KvsRows, manifest: Manifest, switches: SwitchBoard) {
  const entityOf: EntityOf = (name) => {
    const entity = manifest.entities.get(name ?? '');
    return entity ?? refuse('INVALID_ENTITY_TYPE', `The manifest declares no entity ${name}.`);
  };
  const single = createSingle(rows, entityOf);

  const query = (area: string | undefined, entityName: string | undefined, body: unknown) => {
    const lag = switches.get().kvsQueryLag;
    if (area !== 'entity') return pageView(queryPlain(rows.list('plain', lag), body as PlainQuery));
    const entity = entityOf(entityName);
    return pageView(queryEntity(entity, rows.list(spaceOf(entity.name), lag), body as EntityQuery));
  };
  const transact = (request: TransactionRequest) => {
    const { kvsConflicts } = switches.get();
    if (kvsConflicts === 0) return runTransaction(rows, entityOf, request);
    switches.set({ kvsConflicts: kvsConflicts - 1 });
    return refuseCondition();
  };
  const perform = (path: string, body: unknown): unknown => {
    const [, area, verb] = PATH.exec(path) ?? [];
    const request = body as KeyRequest;
    if (verb === 'get' || verb === 'set' || verb === 'delete') {
      if (area === 'batch') return runBatch(single, entityOf, verb, body as KeyRequest[]);
      const entityName = area === 'entity' ? entityOf(request.entityName).name : undefined;
      return single[verb](area === 'secret' ? 'secret' : spaceOf(entityName), request);
    }
    if (verb === 'query' && (area === undefined || area === 'entity'))
      return query(area, request.entityName, body);
    if (verb === 'transaction' && area === undefined) return transact(body as TransactionRequest);
    throw new KvsRefusal(501, 'NOT_IMPLEMENTED', `The local Jira's key-value store does not know ${path}.`);
  };

  /** Answers one POST of the SDK; `body` is its parsed JSON. */
  return function answer(path: string, body: unknown): KvsAnswer {
    try {
      const result = rows.atomically(() => perform(path, body));
      return result === undefined ? { status: 204, body: null } : { status: 200, body: result };
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      return { status: error.status, body: { code: error.code, message: error.message } };
    }
  };
}

function pageView({ rows, cursor }: Page) {
  return {
    data: rows.map(({ key, value }) => ({ key, value })),
    ...(cursor === undefined ? {} : { cursor }),
  };
}
