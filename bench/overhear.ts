interface BridgeListener {
  onAsk?: (command: string) => void;
  /** @param ms how long the answer took, milliseconds */
  onAnswer?: (command: string, answer: unknown, ms: number) => void;
}
declare global {
  /** Set by what watches a page; hears all that the page says to its bridge. */
  var bridgeListener: BridgeListener | undefined;
}

/** Runs first in each frame, with what watches it: tells of the page's calls. It can use nothing from outside. */
export function overhear(): void {
  let bridge: { callBridge: (command: string, payload: unknown) => Promise<unknown> };
  Object.defineProperty(globalThis, '__bridge', {
    configurable: true,
    get: () => bridge,
    set(given: typeof bridge) {
      bridge = {
        async callBridge(command, payload) {
          const asked = performance.now();
          globalThis.bridgeListener?.onAsk?.(command);
          const answer = await given.callBridge(command, payload);
          globalThis.bridgeListener?.onAnswer?.(command, answer, performance.now() - asked);
          return answer;
        },
      };
    },
  });
}
