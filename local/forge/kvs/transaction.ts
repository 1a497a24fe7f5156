import type { EntityDeclaration } from '../manifest';
import { checkFilter, type Filter, satisfies } from './conditions';
import { refuse } from './refusal';
import type { KvsRows } from './rows';
import { checkEntityValue, checkKey, checkValue } from './values';

const MAX_OPERATIONS = 25;
const MAX_BYTES = 4 * 1024 * 1024;

export interface Operation {
  key: string;
  entityName?: string;
  value?: unknown;
  conditions?: Filter;
  options?: Record<string, unknown>;
}
export interface TransactionRequest {
  set?: Operation[];
  delete?: Operation[];
  check?: Operation[];
}

/** What a transaction needs to know of entities: the declaration, or a refusal. */
export type EntityOf = (name: string | undefined) => EntityDeclaration;

/**
 * All operations or none. A condition is judged by the stored row; one on a row that does not exist fails
 * (Atlassian documents neither: create rows with `FAIL_IF_EXISTS` first).
 */
export function runTransaction(rows: KvsRows, entityOf: EntityOf, request: TransactionRequest): void {
  const sets = request.set ?? [];
  const deletes = request.delete ?? [];
  const checks = request.check ?? [];
  const operations = [...sets, ...deletes, ...checks];
  checkForm(operations, request);
  for (const set of sets) {
    if (set.options && Object.keys(set.options).length > 0)
      refuse('INVALID_OPTIONS', 'Options of a transaction are not supported by the local Jira.');
    if (set.entityName === undefined) checkValue(set.value);
    else checkEntityValue(entityOf(set.entityName), set.value);
  }
  for (const check of checks) {
    if (!check.conditions) refuse('INVALID_CHECK', 'A check needs conditions.');
  }
  for (const operation of operations) judge(rows, entityOf, operation);
  for (const { key, entityName, value } of sets) rows.put(spaceOf(entityName), key, value);
  for (const { key, entityName } of deletes) rows.remove(spaceOf(entityName), key);
}

export function spaceOf(entityName: string | undefined) {
  return entityName === undefined ? 'plain' : (`entity:${entityName}` as const);
}

function checkForm(operations: Operation[], request: TransactionRequest): void {
  if (operations.length === 0) refuse('EMPTY_TRANSACTION', 'A transaction needs an operation.');
  if (operations.length > MAX_OPERATIONS)
    refuse('TOO_MANY_OPERATIONS', `A transaction can contain a maximum of ${MAX_OPERATIONS} operations.`);
  if (Buffer.byteLength(JSON.stringify(request)) > MAX_BYTES)
    refuse('MAX_SIZE', 'A transaction is limited to a payload size of 4MB.');
  const keys = operations.map(({ key }) => checkKey(key));
  if (new Set(keys).size < keys.length)
    refuse('DUPLICATE_KEY', 'Each key can only be used once in a transaction.');
}

function judge(rows: KvsRows, entityOf: EntityOf, { key, entityName, conditions }: Operation): void {
  if (entityName === undefined) {
    if (conditions) refuse('INVALID_CONDITION', 'Conditions are only possible on entities.');
    return;
  }
  const entity = entityOf(entityName);
  if (!conditions) return;
  checkFilter(entity, conditions);
  const row = rows.get(spaceOf(entityName), key);
  if (!row || !satisfies(row.value, conditions)) refuseCondition();
}

/** The answer to a transaction whose condition does not hold: 400, not 409. */
export function refuseCondition(): never {
  refuse('CONDITIONAL_CHECK_FAILED', 'The conditional request failed.');
}
