import type { Switches } from './ports';

/** Holds the faults that are on. Readers ask each time, so that a change takes effect at the next request. */
export interface SwitchBoard {
  get(): Switches;
  /** Changes the named ones; the others stay. */
  set(change: Partial<Switches>): Switches;
  reset(): Switches;
}

const OFF: Switches = {
  latency: { min: 0, max: 0 },
  storageLatency: { min: 0, max: 0 },
  rateLimited: 0,
  unavailable: 0,
  failing: 0,
  kvsConflicts: 0,
  kvsQueryLag: 0,
  lostAnswers: null,
  held: null,
  appRoleRemoved: false,
  expressionsFail: false,
  events: { lateness: { min: 200, max: 1_500 }, duplicates: 0, held: false, shuffled: false },
  mailRefused: null,
  appFieldRefused: null,
  offScreen: {},
  refusedDays: {},
};

/** All off at start; a restart of the local Jira turns them off again. */
export function createSwitches(): SwitchBoard {
  let current: Switches = { ...OFF };
  return {
    get: () => current,
    set: (change) => {
      current = { ...current, ...change };
      return current;
    },
    reset: () => {
      current = { ...OFF };
      return current;
    },
  };
}
