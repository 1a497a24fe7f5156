/** The one clock of the local Jira: backend, Jira and pages all see its time. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Whether it stands still. */
  frozen(): boolean;
  /** Stands still at an instant, or follows real time again (`null`). */
  set(instant: number | null): void;
  /** Moves the clock by milliseconds; it goes on running, or standing, from there. */
  advance(milliseconds: number): void;
}

/** A running clock, or one that stands at `frozenAt` (milliseconds since the epoch). */
export function createClock(frozenAt: number | null = null): Clock {
  let frozen = frozenAt;
  let offset = 0;
  return {
    now: () => frozen ?? Date.now() + offset,
    frozen: () => frozen !== null,
    set(instant) {
      frozen = instant;
      offset = 0;
    },
    advance(milliseconds) {
      if (frozen === null) offset += milliseconds;
      else frozen += milliseconds;
    },
  };
}
