import { createClock } from '../../local/clock';
import { openDb } from '../../local/db';
import { type KvsRows, openRows } from '../../local/forge/kvs/rows';
import { createKvs } from '../../local/forge/kvs/service';
import type {
  AttributeType,
  EntityDeclaration,
  IndexDeclaration,
  Manifest,
} from '../../local/forge/manifest';
import { createSwitches, type SwitchBoard } from '../../local/switches';

/** An entity with an attribute of each type, and an index of each kind. */
export const THING: EntityDeclaration = {
  name: 'thing',
  attributes: new Map<string, AttributeType>([
    ['name', 'string'],
    ['rev', 'integer'],
    ['weight', 'float'],
    ['done', 'boolean'],
    ['body', 'any'],
  ]),
  indexes: new Map<string, IndexDeclaration>([
    ['by-key', { partition: [], range: null }],
    ['rev', { partition: [], range: 'rev' }],
    ['by-name', { partition: ['name'], range: 'rev' }],
  ]),
};

/** Puts the local store behind the global that `@forge/kvs` calls, as the sandbox does; an empty store each time. */
export function serveKvs(): { rows: KvsRows; switches: SwitchBoard } {
  const switches = createSwitches();
  const rows = openRows(openDb(':memory:'), createClock(Date.parse('2027-02-03T09:00:00Z')));
  const manifest = { entities: new Map([[THING.name, THING]]) } as unknown as Manifest;
  const answer = createKvs(rows, manifest, switches);
  const forgeFetch = async (_target: unknown, path: string, init: { body: string }) => {
    const { status, body } = answer(path, JSON.parse(init.body));
    return new Response(body === null ? null : JSON.stringify(body), { status });
  };
  Object.assign(globalThis, { __forge_fetch__: forgeFetch });
  return { rows, switches };
}
