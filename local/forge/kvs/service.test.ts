import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import { serveKvs } from '../../../tests/harness/kvs-sdk';

const things = () => kvs.entity<Record<string, unknown>>('thing');
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );

let store: ReturnType<typeof serveKvs>;
beforeEach(() => {
  store = serveKvs();
});

describe('plain keys and secrets', () => {
  test('a value is there after set, gone after delete, and absent reads as undefined', async () => {
    await kvs.set('a:1', { n: [1, 2] });
    expect(await kvs.get('a:1')).toEqual({ n: [1, 2] });
    await kvs.delete('a:1');
    expect(await kvs.get('a:1')).toBeUndefined();
    await kvs.delete('a:1');
  });

  test('secrets are apart from plain values', async () => {
    await kvs.setSecret('k', 's');
    expect(await kvs.get('k')).toBeUndefined();
    expect(await kvs.getSecret('k')).toBe('s');
  });

  test('FAIL_IF_EXISTS keeps the first value, for secrets too', async () => {
    await kvs.set('k', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
    expect(await codeOf(kvs.set('k', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe('KEY_CONFLICT');
    await kvs.setSecret('k', 'one', { keyPolicy: 'FAIL_IF_EXISTS' });
    expect(await codeOf(kvs.setSecret('k', 'two', { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe('KEY_CONFLICT');
    expect([await kvs.get('k'), await kvs.getSecret('k')]).toEqual([1, 'one']);
  });

  test.each([
    ['', 'EMPTY_KEY'],
    ['  ', 'INVALID_KEY'],
    ['a/b', 'INVALID_KEY'],
    ['ä', 'INVALID_KEY'],
    ['k'.repeat(501), 'KEY_TOO_LONG'],
    ['k'.repeat(500), 'ok'],
    ['A-z_0:9.# x', 'ok'],
  ])('key %p → %s', async (key, code) => {
    expect(await codeOf(kvs.set(key, 1))).toBe(code);
  });

  test('a value has at most 240 KiB and 31 levels', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 31; level += 1) deep = [deep];
    expect(await codeOf(kvs.set('k', 'x'.repeat(240 * 1024 - 2)))).toBe('ok');
    expect(await codeOf(kvs.set('k', 'x'.repeat(240 * 1024 - 1)))).toBe('MAX_SIZE');
    expect(await codeOf(kvs.set('k', deep))).toBe('ok');
    expect(await codeOf(kvs.set('k', [deep]))).toBe('MAX_DEPTH');
  });

  test('plain keys are listed by prefix, page by page', async () => {
    for (const key of ['p:1', 'p:2', 'p:3', 'q:1']) await kvs.set(key, key);
    const first = await kvs.query().where('key', WhereConditions.beginsWith('p:')).limit(2).getMany();
    const second = await kvs
      .query()
      .where('key', WhereConditions.beginsWith('p:'))
      .limit(2)
      .cursor(first.nextCursor ?? '')
      .getMany();
    expect([...first.results, ...second.results].map(({ key }) => key)).toEqual(['p:1', 'p:2', 'p:3']);
    expect(second.nextCursor).toBeUndefined();
    expect(await codeOf(kvs.query().limit(101).getMany())).toBe('LIST_QUERY_LIMIT_EXCEEDED');
  });
});

describe('entities', () => {
  test.each([
    [{ rev: 2 ** 31 }, 'INVALID_ENTITY_VALUE'],
    [{ rev: 1.5 }, 'INVALID_ENTITY_VALUE'],
    [{ rev: 2 ** 31 - 1 }, 'ok'],
    [{ name: ' ' }, 'INVALID_ENTITY_VALUE'],
    [{ name: 7 }, 'INVALID_ENTITY_VALUE'],
    [{ done: 'yes' }, 'INVALID_ENTITY_VALUE'],
    [{ weight: 1.5, done: true, body: { free: [] } }, 'ok'],
    [{ colour: 'red' }, 'INVALID_ENTITY_ATTRIBUTE'],
  ])('%p → %s', async (value, code) => {
    expect(await codeOf(things().set('k', value))).toBe(code);
  });

  test('an entity that the manifest does not declare is refused', async () => {
    expect(await codeOf(kvs.entity('other').set('k', { rev: 1 }))).toBe('INVALID_ENTITY_TYPE');
    expect(await codeOf(kvs.entity('other').get('k'))).toBe('INVALID_ENTITY_TYPE');
  });

  test('an index gives its rows in order, within its partition and range', async () => {
    for (const [key, name, rev] of [
      ['a', 'x', 3],
      ['b', 'x', 1],
      ['c', 'y', 2],
      ['d', 'x', 2],
    ] as const)
      await things().set(key, { name, rev });
    await things().set('e', { rev: 9 });
    const query = () =>
      things()
        .query()
        .index('by-name', { partition: ['x'] });
    const keys = async (run: Promise<{ results: { key: string }[] }>) =>
      (await run).results.map(({ key }) => key);
    expect(await keys(query().getMany())).toEqual(['b', 'd', 'a']);
    expect(
      await keys(
        query()
          .sort('DESC' as never)
          .getMany(),
      ),
    ).toEqual(['a', 'd', 'b']);
    expect(await keys(query().where(WhereConditions.greaterThan(1)).getMany())).toEqual(['d', 'a']);
    expect(await codeOf(things().query().index('by-weight').getMany())).toBe('INVALID_ENTITY_INDEX');
    expect(await codeOf(things().query().index('by-name').getMany())).toBe('INVALID_PARTITION');
  });

  test('filters leave short pages that are followed by others', async () => {
    for (let rev = 0; rev < 4; rev += 1)
      await things().set(`k${rev}`, { rev, name: rev === 3 ? 'last' : 'x' });
    const wanted = new Filter<{ name: string }>().and('name', FilterConditions.equalTo('last'));
    const page = await things()
      .query()
      .index('rev')
      .filters(wanted as never)
      .limit(2)
      .getMany();
    expect(page.results).toEqual([]);
    expect(page.nextCursor).toBeDefined();
    const free = new Filter<{ body: string }>().and('body', FilterConditions.equalTo('x'));
    expect(
      await codeOf(
        things()
          .query()
          .index('rev')
          .filters(free as never)
          .getMany(),
      ),
    ).toBe('INVALID_FILTER_ATTRIBUTE');
  });

  test('queries lag behind writes where reads by key do not', async () => {
    store.switches.set({ kvsQueryLag: 10_000 });
    await things().set('k', { rev: 1 });
    expect((await things().query().index('rev').getMany()).results).toEqual([]);
    expect(await things().get('k')).toEqual({ rev: 1 });
    store.switches.set({ kvsQueryLag: 0 });
    expect((await things().query().index('rev').getMany()).results).toHaveLength(1);
  });
});

describe('transactions', () => {
  const atRev = (rev: number) => new Filter<{ rev: number }>().and('rev', FilterConditions.equalTo(rev));
  const moveTo = (rev: number, from: number) =>
    kvs.transact().set('k', { rev }, { entityName: 'thing', conditions: atRev(from) as never });

  test('a condition that does not hold refuses everything', async () => {
    await things().set('k', { rev: 1 });
    expect(await codeOf(moveTo(3, 2).set('other', 1).execute())).toBe('CONDITIONAL_CHECK_FAILED');
    expect(await kvs.get('other')).toBeUndefined();
    expect(await codeOf(moveTo(2, 1).set('other', 1).execute())).toBe('ok');
    expect(await things().get('k')).toEqual({ rev: 2 });
    expect(await kvs.get('other')).toBe(1);
  });

  test('a condition on a row that is not there fails', async () => {
    expect(await codeOf(moveTo(1, 0).execute())).toBe('CONDITIONAL_CHECK_FAILED');
    const absent = new Filter<{ rev: number }>().and('rev', FilterConditions.notExists());
    const create = kvs.transact().set('k', { rev: 1 }, { entityName: 'thing', conditions: absent as never });
    expect(await codeOf(create.execute())).toBe('CONDITIONAL_CHECK_FAILED');
  });

  test('check and delete take part', async () => {
    await things().set('k', { rev: 1 });
    await kvs.set('gone', 1);
    const check = { entityName: 'thing', conditions: atRev(2) as never };
    expect(await codeOf(kvs.transact().delete('gone').check('k', check).execute())).toBe(
      'CONDITIONAL_CHECK_FAILED',
    );
    expect(await kvs.get('gone')).toBe(1);
  });

  test('at most 25 operations, each key once, no condition on a plain key', async () => {
    const of = (keys: string[]) => keys.reduce((transaction, key) => transaction.set(key, 1), kvs.transact());
    const keys = Array.from({ length: 26 }, (_, place) => `k${place}`);
    expect(await codeOf(of(keys).execute())).toBe('TOO_MANY_OPERATIONS');
    expect(await codeOf(of(keys.slice(1)).execute())).toBe('ok');
    expect(await codeOf(of(['a', 'a']).execute())).toBe('DUPLICATE_KEY');
  });

  test('the switch refuses the next ones as conflicting', async () => {
    await things().set('k', { rev: 1 });
    store.switches.set({ kvsConflicts: 1 });
    expect(await codeOf(moveTo(2, 1).execute())).toBe('CONDITIONAL_CHECK_FAILED');
    expect(await codeOf(moveTo(2, 1).execute())).toBe('ok');
  });
});

test('a batch reports each key by itself', async () => {
  const { successfulKeys, failedKeys } = await kvs.batchSet<unknown>([
    { key: 'a', value: 1 },
    { key: 'b', value: { colour: 'red' }, entityName: 'thing' },
  ]);
  expect(successfulKeys).toEqual([{ key: 'a' }]);
  expect(failedKeys).toEqual([
    expect.objectContaining({
      key: 'b',
      error: expect.objectContaining({ code: 'INVALID_ENTITY_ATTRIBUTE' }),
    }),
  ]);
  const read = await kvs.batchGet([{ key: 'a' }, { key: 'absent' }]);
  expect(read.successfulKeys).toEqual([{ key: 'a', value: 1 }]);
  expect(read.failedKeys).toEqual([expect.objectContaining({ key: 'absent' })]);
  const tooMany = Array.from({ length: 26 }, (_, place) => ({ key: `k${place}`, value: 1 }));
  expect(await codeOf(kvs.batchSet(tooMany))).toBe('INVALID_BATCH');
});
