/** Milliseconds within which the row is drawn, and Jira gives the page's frame the height of its content. */
const SETTLING = 1_500;

/** Where a row is: the title of its list, its place in it (0 for the first), and of how many. */
interface Whereabouts {
  list: string;
  place: number;
  of: number;
}

/** Brings a row into view, drawn or not; whoever has begun to look around is led nowhere. */
export function leadToRow(issueId: string, { list, place, of }: Whereabouts): void {
  const lead = () => {
    const row = document.querySelector<HTMLElement>(`[data-epic="${issueId}"]`);
    if (row) row.scrollIntoView({ block: 'center' });
    else scrollTowards(list, place / of);
  };
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    window.removeEventListener('resize', lead);
  };
  const observer = new MutationObserver(lead);
  const timer = setTimeout(stop, SETTLING);
  observer.observe(document.body, { childList: true, subtree: true });
  window.addEventListener('resize', lead);
  for (const sign of ['pointerdown', 'wheel', 'keydown'])
    document.addEventListener(sign, stop, { once: true });
  lead();
}

/** What is left out is as tall as what is drawn, so that it is drawn there or nearly. */
function scrollTowards(list: string, share: number): void {
  const box = document.querySelector<HTMLElement>(`[aria-label="${list}: list"]`);
  if (box) box.scrollTop = share * box.scrollHeight - box.clientHeight / 2;
}
