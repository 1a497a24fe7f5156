import { leadTo } from '../../lead-to';

/** Where a row is: the title of its list, its place in it (0 for the first), and of how many. */
interface Whereabouts {
  list: string;
  place: number;
  of: number;
}

/** Brings a row into view, drawn or not. */
export function leadToRow(issueId: string, { list, place, of }: Whereabouts): () => void {
  return leadTo(() => {
    const row = document.querySelector<HTMLElement>(`[data-epic="${issueId}"]`);
    if (!row) {
      scrollTowards(list, place / of);
      return false;
    }
    row.scrollIntoView({ block: 'center' });
    // The keyboard goes on from there, and screen readers say where that is.
    if (document.activeElement === document.body)
      row.querySelector<HTMLElement>('.row-link button')?.focus({ preventScroll: true });
    return true;
  });
}

/** What is left out is as tall as what is drawn, so that it is drawn there or nearly. */
function scrollTowards(list: string, share: number): void {
  const box = document.querySelector<HTMLElement>(`[aria-label="${list}: list"]`);
  if (box) box.scrollTop = share * box.scrollHeight - box.clientHeight / 2;
}
