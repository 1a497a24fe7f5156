import type { Clock } from '../../clock';
import type { Db, SqlValue } from '../../db';

/** What a retry tells the app about the attempt before. */
export interface Retry {
  /** How often it was delivered again, this time included. */
  count: number;
  reason: string;
  data: unknown;
}

/** Something that Forge has yet to run: an event for a trigger, one of a queue for its consumer, a schedule's turn. */
export interface Delivery {
  id: number;
  kind: 'trigger' | 'consumer' | 'scheduledTrigger';
  /** Key of the module in the manifest. */
  moduleKey: string;
  /** What it is: the event's type, the queue's name, or the schedule's interval. */
  name: string;
  payload: Record<string, unknown>;
  /** When it is due, milliseconds since the epoch by the clock of the local Jira. */
  due: number;
  /** When it was put here, by the same clock. */
  queued: number;
  retry: Retry | null;
  /** The second delivery of the same. */
  repeated: boolean;
  /** Of a queue's events: at most `limit` with this key run at once. */
  concurrency: { key: string; limit: number } | null;
}

export type NewDelivery = Pick<Delivery, 'kind' | 'moduleKey' | 'name' | 'payload' | 'due'> &
  Partial<Pick<Delivery, 'retry' | 'repeated' | 'concurrency'>>;

/** All that is under way to the app. It is kept in the database, so nothing is lost by a restart. */
export interface Deliveries {
  /** Part of the transaction that is open, if there is one. Answers with its id. */
  add(delivery: NewDelivery): number;
  /** In the order in which they were put here. */
  all(): Delivery[];
  /** Those that are due at an instant, longest overdue first; at most so many. */
  dueBy(instant: number, most: number): Delivery[];
  has(id: number): boolean;
  remove(id: number): void;
  clear(): void;
}

interface Row {
  id: number;
  queued: number;
  due: number;
  content: string;
}

export function openDeliveries(db: Db, clock: Clock): Deliveries {
  db.exec(`CREATE TABLE IF NOT EXISTS host_delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT, queued INTEGER NOT NULL, due INTEGER NOT NULL, content TEXT NOT NULL)`);
  return {
    add({ due, retry = null, repeated = false, concurrency = null, ...rest }) {
      const content = JSON.stringify({ ...rest, retry, repeated, concurrency });
      const row: SqlValue[] = [clock.now(), due, content];
      db.run('INSERT INTO host_delivery (queued, due, content) VALUES (?, ?, ?)', row);
      return Number(db.get<{ id: number | bigint }>('SELECT last_insert_rowid() AS id')?.id);
    },
    all: () => db.all<Row>('SELECT * FROM host_delivery ORDER BY id').map(toDelivery),
    // What was put down later than it is now waits for no clock that was set back.
    dueBy: (instant, most) =>
      db
        .all<Row>('SELECT * FROM host_delivery WHERE due <= ? OR queued > ? ORDER BY due, id LIMIT ?', [
          instant,
          instant,
          most,
        ])
        .map(toDelivery),
    has: (id) => db.get('SELECT 1 FROM host_delivery WHERE id = ?', [id]) !== undefined,
    remove: (id) => db.run('DELETE FROM host_delivery WHERE id = ?', [id]),
    clear: () => db.run('DELETE FROM host_delivery'),
  };
}

function toDelivery({ id, queued, due, content }: Row): Delivery {
  return { ...(JSON.parse(content) as Omit<Delivery, 'id' | 'queued' | 'due'>), id, queued, due };
}
