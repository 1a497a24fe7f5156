/** Milliseconds, once the place is there, within which all around it is drawn, and Jira gives the page's frame the height of its content. */
const SETTLING = 1_500;

/**
 * Leads to a place on the page, again and again while the page grows; whoever has begun to look around is led nowhere.
 *
 * @param lead brings the place into view, as far as it is there; false while it is not
 * @returns ends it
 */
export function leadTo(lead: () => boolean): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const stop = () => ended.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    if (lead()) timer ??= setTimeout(stop, SETTLING);
  };
  const observer = new MutationObserver(again);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  window.addEventListener('resize', again, { signal });
  for (const sign of ['pointerdown', 'wheel', 'keydown']) document.addEventListener(sign, stop, { signal });
  again();
  return stop;
}
