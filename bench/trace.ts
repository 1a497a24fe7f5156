import type { AppRequest, RequestWatcher } from '../local/ports';

/** A request of the app, with when it began and ended. */
export interface Traced extends AppRequest {
  began: number;
  ended: number;
}

/** Notes the requests of the app, in the order in which they began. */
export function createTrace(): { onRequest: RequestWatcher; take(): Traced[] } {
  let traced: Traced[] = [];
  return {
    onRequest(request) {
      const noted = { ...request, began: performance.now(), ended: Number.POSITIVE_INFINITY };
      traced.push(noted);
      return () => {
        noted.ended = performance.now();
      };
    },
    take() {
      const taken = traced;
      traced = [];
      return taken;
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
