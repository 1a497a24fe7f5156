/** How the host clock stands when a page is served; written into the page's first script. */
export interface ClockReading {
  frozen: boolean;
  /** The instant it stands at, or its offset to real time; milliseconds. */
  value: number;
}

/** `Date` tells the time of `now` (milliseconds since the epoch) instead of the machine's. */
export function patchDate(now: (realNow: () => number) => number): void {
  const RealDate = Date;
  const realNow = RealDate.now;
  const patchedNow = () => now(realNow);
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [patchedNow()] : args, newTarget),
    apply: () => new RealDate(patchedNow()).toString(),
    get: (target, name, receiver) => (name === 'now' ? patchedNow : Reflect.get(target, name, receiver)),
  });
}

/** Makes a page see the host clock as it was when the page was served. */
export function followReading({ frozen, value }: ClockReading): void {
  if (frozen || value !== 0) patchDate((realNow) => (frozen ? value : realNow() + value));
}
