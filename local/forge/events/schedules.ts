import type { Clock } from '../../clock';
import type { Db } from '../../db';
import { CLOUD_ID } from '../installation';
import type { Manifest } from '../manifest';
import type { Interval } from '../manifest-events';
import type { Deliveries } from './deliveries';

const MINUTE = 60_000;
/** Forge first runs schedules about five minutes after the app was installed or deployed. */
const FIRST = 5 * MINUTE;
const LENGTHS: Record<Interval, number> = {
  fiveMinute: 5 * MINUTE,
  hour: 60 * MINUTE,
  day: 24 * 60 * MINUTE,
  week: 7 * 24 * 60 * MINUTE,
};

/** The app's scheduled triggers, by the clock of the local Jira. */
export interface Schedules {
  /** Puts down for delivery what has its turn: once, however many turns a jump of the clock has passed over. */
  queueDue(): void;
  /** Puts one down for delivery at once, whatever the clock says; answers with the delivery's id. */
  queueNow(key: string): number;
  /** Begins anew, as after an installation. */
  restart(): void;
}

interface Turn {
  key: string;
  interval: Interval;
}
interface Row extends Turn {
  next: number;
}

export function openSchedules(db: Db, manifest: Manifest, clock: Clock, deliveries: Deliveries): Schedules {
  db.exec(`CREATE TABLE IF NOT EXISTS host_schedule (
    key TEXT PRIMARY KEY, interval TEXT NOT NULL, next INTEGER NOT NULL)`);
  const put = ({ key, interval }: Turn, next: number) =>
    db.run('INSERT OR REPLACE INTO host_schedule (key, interval, next) VALUES (?, ?, ?)', [
      key,
      interval,
      next,
    ]);
  const stored = () => db.all<Row>('SELECT * FROM host_schedule ORDER BY key');
  const restart = () =>
    db.transaction(() => {
      db.run('DELETE FROM host_schedule');
      for (const schedule of manifest.schedules) put(schedule, clock.now() + FIRST);
    });
  const queue = ({ key, interval }: Turn) =>
    deliveries.add({
      kind: 'scheduledTrigger',
      moduleKey: key,
      name: interval,
      payload: { context: { cloudId: CLOUD_ID, moduleKey: key } },
      due: clock.now(),
    });

  // Any change of any schedule begins all of them anew, as a deployment does.
  const told = (schedules: Turn[]) => schedules.map(({ key, interval }) => `${key}:${interval}`).sort();
  if (told(stored()).join() !== told(manifest.schedules).join()) restart();

  return {
    queueDue() {
      const now = clock.now();
      for (const { key, interval, next } of stored()) {
        const length = LENGTHS[interval];
        // A clock that was set back would otherwise wait until it is where it was.
        if (next > now + Math.max(length, FIRST)) put({ key, interval }, now + length);
        if (next > now) continue;
        db.transaction(() => {
          queue({ key, interval });
          put({ key, interval }, now + length);
        });
      }
    },
    queueNow(key) {
      const schedule = manifest.schedules.find((one) => one.key === key);
      if (!schedule) throw new Error(`manifest.yml declares no scheduled trigger ${key}.`);
      return queue(schedule);
    },
    restart,
  };
}
