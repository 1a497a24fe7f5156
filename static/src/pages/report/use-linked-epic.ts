import { useEffect } from 'preact/hooks';
import type { Listing } from './use-listing';

/**
 * Leads to the epic that the page's address singles out, once it is there.
 *
 * @param openLater called where it is for later
 * @returns whether all epics are read, and it is not among those listed
 */
export function useLinkedEpic(
  { epic, now, later }: Pick<Listing, 'epic' | 'now' | 'later'>,
  isRead: boolean,
  openLater: () => void,
): boolean {
  const place = (rows: Listing['now']) =>
    epic === null ? -1 : rows.findIndex((row) => row.facts.key === epic);
  const [inNow, inLater] = [place(now), place(later)];
  const id = (now[inNow] ?? later[inLater])?.facts.id;
  useEffect(() => {
    if (id === undefined) return;
    if (inNow < 0) openLater();
    void import('./lead-to-row').then(({ leadToRow }) =>
      leadToRow(
        id,
        inNow < 0
          ? { list: 'Later', place: inLater, of: later.length }
          : { list: 'Now', place: inNow, of: now.length },
      ),
    );
  }, [id]);
  return epic !== null && isRead && id === undefined;
}
