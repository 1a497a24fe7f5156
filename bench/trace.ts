import { setTimeout as wait } from 'node:timers/promises';
import type { AppRequest, AppRequestEnd, RequestWatcher } from '../local/ports';

/** A request of the app, with when it began and ended. */
export interface Traced extends AppRequest, AppRequestEnd {
  began: number;
  ended: number;
}

export interface Trace {
  onRequest: RequestWatcher;
  /** The requests since it was asked last, in the order in which they began. */
  take(): Traced[];
  /** Until no request has been under way for a while. */
  atRest(): Promise<void>;
}

/** Milliseconds without a request after which no more follow. */
const QUIET = 400;

const PENDING: AppRequestEnd = { status: 0, points: 0 };

/** Notes the requests of the app. */
export function createTrace(): Trace {
  let traced: Traced[] = [];
  let underWay = 0;
  let changed = performance.now();
  return {
    onRequest(request) {
      const noted = { ...request, began: performance.now(), ended: Number.POSITIVE_INFINITY, ...PENDING };
      traced.push(noted);
      underWay += 1;
      return (end) => {
        underWay -= 1;
        changed = performance.now();
        Object.assign(noted, end, { ended: changed });
      };
    },
    take() {
      const taken = traced;
      traced = [];
      return taken;
    },
    async atRest() {
      changed = performance.now();
      while (underWay > 0 || performance.now() - changed < QUIET) await wait(20);
    },
  };
}

/**
 * What a person waits for: the request that ended last, the one that ended last before that began, and so on. Others ran
 * beside these.
 */
export function inARow(traced: readonly Traced[]): Traced[] {
  const byEnd = [...traced].sort((a, b) => b.ended - a.ended);
  const row: Traced[] = [];
  for (const each of byEnd) {
    const after = row[0];
    if (!after || each.ended <= after.began) row.unshift(each);
  }
  return row;
}

export const countOf = (traced: readonly Traced[], service: AppRequest['service']): number =>
  traced.filter((each) => each.service === service).length;
