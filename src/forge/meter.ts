import { AsyncLocalStorage } from 'node:async_hooks';

/** What one invocation has asked of the platform so far, and what its log line says besides. */
export interface Meter {
  /** Requests to Jira. */
  jira: number;
  /** What those requests cost of Jira's hourly quota: one point each, and what their answers hold. */
  points: number;
  /** Jira has asked to wait, for whichever reason. */
  isLimited: boolean;
  /** Requests to storage. */
  storage: number;
  /** The revision of the record that was read or written last. */
  rev: number | null;
  /** What went wrong without failing the whole, as codes. */
  notes: string[];
}

const running = new AsyncLocalStorage<Meter>();

/** Runs one invocation with a meter of its own: a warm instance may run several at once. */
export function metered<T>(run: (meter: Meter) => Promise<T>): Promise<T> {
  const meter = newMeter();
  return running.run(meter, () => run(meter));
}

/** The meter of the invocation that runs; outside of any, one that nobody reads. */
export function meter(): Meter {
  return running.getStore() ?? newMeter();
}

function newMeter(): Meter {
  return { jira: 0, points: 0, isLimited: false, storage: 0, rev: null, notes: [] };
}
