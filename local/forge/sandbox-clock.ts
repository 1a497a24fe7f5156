import type { Clock } from '../clock';
import { type ClockReading, patchDate } from './page-clock';

const FROZEN = 0;
const VALUE = 1;

export function createSharedClock(): SharedArrayBuffer {
  return new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT);
}

export function readClock(clock: Pick<Clock, 'now' | 'frozen'>): ClockReading {
  const frozen = clock.frozen();
  return { frozen, value: frozen ? clock.now() : clock.now() - Date.now() };
}

/** Host side: makes the sandbox see the host clock as it is now; called before everything it is sent. */
export function shareClock(shared: SharedArrayBuffer, clock: Pick<Clock, 'now' | 'frozen'>): void {
  const { frozen, value } = readClock(clock);
  new Float64Array(shared).set([frozen ? 1 : 0, value]);
}

/** Sandbox side: `Date` tells the host clock's time. */
export function followSharedClock(shared: SharedArrayBuffer): void {
  const cells = new Float64Array(shared);
  patchDate((realNow) => (cells[VALUE] ?? 0) + (cells[FROZEN] === 1 ? 0 : realNow()));
}
