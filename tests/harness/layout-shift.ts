import type { Frame } from 'playwright-core';

/** What has moved on the page so far without anybody's doing, as browsers sum it up. */
export function layoutShift(frame: Frame): Promise<number> {
  return frame.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(sum)));
      }),
  );
}
