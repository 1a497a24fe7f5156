import { ROWS_PER_BLOCK } from './blocks';

/** Milliseconds within which the row is drawn, and Jira gives the page's frame the height of its content. */
const SETTLING = 1_500;

/** Where a row is: the title of its list, and its place in it, 0 for the first. */
interface Whereabouts {
  list: string;
  place: number;
}

/** Brings a row into view, drawn or not; whoever has begun to look around is led nowhere. */
export function leadToRow(issueId: string, { list, place }: Whereabouts): void {
  const lead = () => {
    const row = document.querySelector<HTMLElement>(`[data-epic="${issueId}"]`);
    if (row) row.scrollIntoView({ block: 'center' });
    else scrollToBlock(list, Math.floor(place / ROWS_PER_BLOCK));
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

function scrollToBlock(list: string, at: number): void {
  const box = document.querySelector<HTMLElement>(`[aria-label="${list}: list"]`);
  const block = box?.querySelector<HTMLElement>(`[data-block="${at}"]`);
  if (box && block) box.scrollTop += block.getBoundingClientRect().top - box.getBoundingClientRect().top;
}
