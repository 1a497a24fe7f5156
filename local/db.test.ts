import { openDb } from './db';

test('a statement that failed works again, and leaves its transaction as it was', () => {
  const db = openDb(':memory:');
  db.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY)');
  const add = (id: number) => db.run('INSERT INTO thing VALUES (?)', [id]);
  add(1);
  db.transaction(() => {
    expect(() => add(1)).toThrow('UNIQUE');
    add(2);
  });
  expect(db.all('SELECT id FROM thing')).toEqual([{ id: 1 }, { id: 2 }]);
  db.close();
});

test('a statement is kept between uses, however many there are, and made anew where its table has changed', () => {
  const db = openDb(':memory:');
  db.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY)');
  const read = () => db.all('SELECT * FROM thing');
  db.run('INSERT INTO thing VALUES (1)');
  expect(read()).toEqual([{ id: 1 }]);
  db.exec('ALTER TABLE thing ADD COLUMN name TEXT');
  expect(read()).toEqual([{ id: 1, name: null }]);
  for (let id = 2; id < 500; id += 1) db.run(`INSERT INTO thing (id) VALUES (${id})`);
  expect(read()).toHaveLength(499);
  db.close();
});

test('a write to one of its tables makes an answer be read anew', () => {
  const db = openDb(':memory:');
  db.exec(
    'CREATE TABLE thing (id INTEGER PRIMARY KEY, kind INTEGER); CREATE TABLE kind (id INTEGER PRIMARY KEY)',
  );
  const read = () =>
    db.all('SELECT t.id FROM thing t LEFT JOIN kind k ON k.id = t.kind WHERE k.id IS NULL').length;
  db.run('INSERT INTO thing VALUES (1, 7)');
  expect(read()).toBe(1);
  db.run('INSERT INTO kind VALUES (7)');
  expect(read()).toBe(0);
  db.run('DELETE FROM kind WHERE id = ?', [7]);
  expect(read()).toBe(1);
  db.run('UPDATE thing SET id = 2');
  expect(db.get('SELECT id FROM thing')).toEqual({ id: 2 });
  const last = () => Number(db.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id);
  expect(last()).toBe(7);
  db.run('INSERT INTO thing VALUES (9, 7)');
  expect(last()).toBe(9);
  db.close();
});

test('what was read is known until something is written, or what was written is taken back', () => {
  const db = openDb(':memory:');
  db.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY)');
  const read = () => db.all('SELECT id FROM thing').length;
  expect(read()).toBe(0);
  db.run('INSERT INTO thing VALUES (1)');
  expect(read()).toBe(1);
  const fail = () =>
    db.transaction(() => {
      db.run('INSERT INTO thing VALUES (2)');
      expect(read()).toBe(2);
      throw new Error('taken back');
    });
  expect(fail).toThrow('taken back');
  expect(read()).toBe(1);
  // The rows are everybody's: nobody may change them.
  const [row] = db.all<{ id: number }>('SELECT id FROM thing');
  expect(() => Object.assign(row ?? {}, { id: 3 })).toThrow('read only');
  db.close();
});

test('what does not plainly say what it reads or writes makes everything be read anew', () => {
  const db = openDb(':memory:');
  db.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY); CREATE TABLE other (id INTEGER PRIMARY KEY)');
  const count = () => db.get<{ count: number }>('SELECT count(*) AS count FROM thing')?.count;
  const pairs = () => db.all('SELECT t.id FROM other o, thing t').length;
  db.run('INSERT INTO other VALUES (1)');
  expect(count()).toBe(0);
  expect(pairs()).toBe(0);
  db.run('WITH some AS (SELECT id FROM other) INSERT INTO thing SELECT id FROM some');
  expect(count()).toBe(1);
  expect(pairs()).toBe(1);
  db.all('INSERT INTO thing VALUES (7) RETURNING id');
  expect(count()).toBe(2);
  expect(pairs()).toBe(2);
  db.run('UPDATE OR IGNORE thing SET id = 9 WHERE id = 7');
  expect(db.get('SELECT id FROM thing WHERE id > 1')).toEqual({ id: 9 });
  db.close();
});
