/** What the page of the report tells of itself, milliseconds since it was loaded. */
export interface Watched {
  /** When it asked for something first. */
  began: number;
  firstRows: number;
  allRows: number;
  /** Without a unit, as browsers sum it up. */
  layoutShift: number;
  longestTask: number;
  /** What the person did, in the order in which it was painted. */
  inputs: Input[];
}

/** One stroke or click, as browsers measure it (Event Timing): milliseconds, those until it was painted in steps of 8. */
export interface Input {
  kind: string;
  /** Until the page had done with it: what it changes is in the document. */
  handled: number;
  painted: number;
}

declare global {
  var watched: Watched;
}

/** Runs first in each frame: sees when the page asks first, and when rows are there. */
export function watch(): void {
  const watched: Watched = { began: 0, firstRows: 0, allRows: 0, layoutShift: 0, longestTask: 0, inputs: [] };
  globalThis.watched = watched;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      watched.layoutShift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      watched.longestTask = Math.max(watched.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  const inputs: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
  };
  new PerformanceObserver((list) => {
    for (const { name, duration, processingEnd, startTime } of list.getEntries() as PerformanceEventTiming[])
      watched.inputs.push({ kind: name, handled: processingEnd - startTime, painted: duration });
  }).observe(inputs);
  globalThis.bridgeListener = {
    onAsk(command) {
      if (command === 'fetchProduct' || command === 'invoke') watched.began ||= performance.now();
    },
  };
  const look = () => {
    if (!watched.firstRows && document.querySelector('[data-epic]')) watched.firstRows = performance.now();
    if (watched.firstRows && !document.querySelector('.headline progress'))
      watched.allRows = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
