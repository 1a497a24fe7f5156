import type { Clock } from '../../clock';
import type { SwitchBoard } from '../../switches';
import type { Manifest } from '../manifest';
import type { RunFunction } from '../run-function';
import { attempt, type Outcome } from './attempt';
import type { Deliveries, Delivery } from './deliveries';
import { drawLateness } from './fan-out';
import type { Schedules } from './schedules';

export interface PumpOptions {
  manifest: Manifest;
  runFunction: RunFunction;
  deliveries: Deliveries;
  schedules: Schedules;
  clock: Clock;
  switches: SwitchBoard;
  atomically(work: () => void): void;
}

/** What was given up. */
export interface DeliveryFailure {
  moduleKey: string;
  /** The event's type, the queue's name, or the schedule's interval. */
  name: string;
  attempts: number;
  message: string;
}

export interface DeliveryReport {
  /** How often a function ran without asking for another try. */
  delivered: number;
  retried: number;
  failures: DeliveryFailure[];
}

/** Brings to the app what Forge runs by itself. */
export interface Pump {
  /** Delivers what is due by the clock, and schedules that have their turn; what the server's timer calls. */
  tick(): Promise<DeliveryReport>;
  /**
   * Delivers what waits at once, one after the other, whatever the clock and `held` say: retries too, and what the
   * deliveries themselves put down, until nothing is left. `which` leaves the others waiting.
   */
  deliver(which?: (delivery: Delivery) => boolean): Promise<DeliveryReport>;
  /** Runs one schedule now; throws with its message when it fails. */
  runSchedule(key: string): Promise<void>;
  /** Nothing begins any more, and what is under way will come again at the next start. */
  close(): void;
}

/** How many of the app's functions Forge runs beside each other here. */
const MOST_AT_ONCE = 8;
/** More than this is taken for an app that keeps itself busy for ever. */
const MOST_OF_ONE_CALL = 10_000;

export function createPump(options: PumpOptions): Pump {
  const { deliveries, schedules, clock, switches, atomically } = options;
  const underWay = new Map<number, { delivery: Delivery; ended: Promise<Outcome> }>();
  let closed = false;

  const settle = (delivery: Delivery, outcome: Outcome): void => {
    const { id, queued: _, ...content } = delivery;
    atomically(() => {
      deliveries.remove(id);
      if (outcome.kind === 'retry')
        deliveries.add({ ...content, retry: outcome.retry, due: clock.now() + outcome.after });
      else if (!delivery.repeated && Math.random() < switches.get().events.duplicates)
        deliveries.add({
          ...content,
          retry: null,
          repeated: true,
          due: clock.now() + drawLateness(switches),
        });
    });
  };

  const perform = (delivery: Delivery): Promise<Outcome> => {
    const ended = attempt(options, delivery).then((outcome) => {
      underWay.delete(delivery.id);
      if (!closed) settle(delivery, outcome);
      return outcome;
    });
    underWay.set(delivery.id, { delivery, ended });
    return ended;
  };

  /** Whether a queue's own limit leaves room beside those that run. */
  const hasRoom = ({ concurrency }: Delivery): boolean => {
    if (concurrency === null) return true;
    const running = [...underWay.values()].filter((one) => one.delivery.concurrency?.key === concurrency.key);
    return running.length < concurrency.limit;
  };

  const takeDue = (): Delivery[] => {
    const { held, lateness } = switches.get().events;
    if (held || closed) return [];
    // Mere lateness passes even while the clock stands still; delays do not.
    const now = clock.now() + (clock.frozen() ? lateness.max : 0);
    return inOrder(deliveries.dueBy(now, MOST_AT_ONCE * 8)).filter(({ id }) => !underWay.has(id));
  };
  const inOrder = (found: Delivery[]): Delivery[] =>
    switches.get().events.shuffled ? shuffled(found) : found;

  return {
    async tick() {
      const report = emptyReport();
      if (closed) return report;
      schedules.queueDue();
      const started: Promise<void>[] = [];
      for (const delivery of takeDue())
        if (underWay.size < MOST_AT_ONCE && hasRoom(delivery))
          started.push(perform(delivery).then((outcome) => note(report, delivery, outcome)));
      await Promise.all(started);
      return report;
    },

    async deliver(which = () => true) {
      const report = emptyReport();
      for (;;) {
        await Promise.all([...underWay.values()].map(({ ended }) => ended));
        const waiting = inOrder(deliveries.all().filter(which));
        if (waiting.length === 0 || closed) return report;
        for (const delivery of waiting) {
          if (underWay.has(delivery.id) || !deliveries.has(delivery.id)) continue;
          note(report, delivery, await perform(delivery));
          if (report.delivered + report.retried > MOST_OF_ONE_CALL)
            throw new Error('The app’s events do not come to rest: each brings forth another.');
        }
      }
    },

    async runSchedule(key) {
      const id = schedules.queueNow(key);
      const delivery = deliveries.all().find((one) => one.id === id);
      const outcome = delivery && (await perform(delivery));
      if (outcome?.kind === 'failed') throw new Error(outcome.message);
    },

    close() {
      closed = true;
    },
  };
}

const emptyReport = (): DeliveryReport => ({ delivered: 0, retried: 0, failures: [] });

function note(report: DeliveryReport, { moduleKey, name, retry }: Delivery, outcome: Outcome): void {
  if (outcome.kind === 'done') report.delivered += 1;
  else if (outcome.kind === 'retry') report.retried += 1;
  else report.failures.push({ moduleKey, name, attempts: (retry?.count ?? 0) + 1, message: outcome.message });
}

function shuffled<T>(list: T[]): T[] {
  return list
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
