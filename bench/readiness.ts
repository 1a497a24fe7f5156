/** What the panel's page tells of itself, milliseconds since its frame was sent for. */
export interface Readiness {
  /** When the button that signs was there and could be pressed; 0 before. */
  ready: number;
  /** How long the page waited for the backend's answer until then, which is the backend's own time. */
  waited: number;
  /** 0 for none that browsers count as long. */
  longestTask: number;
}
declare global {
  var readiness: Readiness;
}

/** Runs first in each frame: sees when somebody could sign, and what holds the page up. It can use nothing from outside. */
export function watchReadiness(): void {
  const seen: Readiness = { ready: 0, waited: 0, longestTask: 0 };
  globalThis.readiness = seen;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });

  globalThis.bridgeListener = {
    onAnswer(command, _, ms) {
      if (command === 'invoke' && !seen.ready) seen.waited = ms;
    },
  };

  const observer = new MutationObserver(() => {
    const canSign = [...document.querySelectorAll('button')].some(
      (button) =>
        /^Sign \d/.test(button.textContent ?? '') &&
        !button.disabled &&
        button.getAttribute('aria-disabled') !== 'true',
    );
    if (!canSign) return;
    seen.ready = performance.now();
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}
