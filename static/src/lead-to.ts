/** Milliseconds within which all is drawn, and Jira gives the page's frame the height of its content. */
const SETTLING = 1_500;

/**
 * Leads to a place on the page, again and again while the page grows; whoever has begun to look around is led nowhere.
 *
 * @param lead brings the place into view, as far as it is there
 * @returns ends it
 */
export function leadTo(lead: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const stop = () => ended.abort();
  const timer = setTimeout(stop, SETTLING);
  const observer = new MutationObserver(lead);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  window.addEventListener('resize', lead, { signal });
  for (const sign of ['pointerdown', 'wheel', 'keydown']) document.addEventListener(sign, stop, { signal });
  lead();
  return stop;
}
