import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { comparePressing } from '../../../../src/domain/pressing';
import { type Filter, filterRows, NO_FILTER } from '../../../../src/domain/report/filter';
import { sortRows } from '../../../../src/domain/report/order';
import type { ReportRow } from '../../../../src/domain/report/row';
import type { Since } from '../../../../src/domain/report/since';
import { byArrival, countMisplaced, noArrivals } from './by-arrival';
import { addressOf, type Listed, listedIn } from './listed';
import type { OnAddress } from './report-page';
import type { Sort } from './sort';

const NOTHING_HELD: ReadonlyMap<string, ReportRow> = new Map();

export interface Listing extends Pick<Listed, 'roadmap' | 'byGoal' | 'epic'> {
  filter: Filter;
  setFilter: (change: Partial<Filter>) => void;
  sort: Sort;
  setSort: (sort: Sort) => void;
  /** Shows the roadmap or hides it, or singles out an epic. */
  setLook: (change: Partial<Pick<Listed, 'roadmap' | 'byGoal' | 'epic'>>) => void;
  isFiltered: boolean;
  now: readonly ReportRow[];
  later: readonly ReportRow[];
  done: readonly ReportRow[];
  /** Another one where the person has filtered or sorted. */
  order: number;
  /** How many of the listed rows stand below a less pressing one, for they came in later. */
  misplaced: () => number;
  /** Puts all rows in their order. */
  sortAnew: () => void;
  /** Keeps these rows where they are, whatever becomes of them, until the person filters or sorts again. */
  hold: (rows: readonly ReportRow[]) => void;
}

/** What the page's address keeps. */
export interface Address {
  /** What is listed, as the address has it. */
  listed: string;
  since: Since | null;
  onAddress: OnAddress;
}

/**
 * The rows as they are listed: filtered, sorted, and in their groups.
 *
 * @param mineFirst the viewer's own turn comes first, as on a narrow screen, where few rows are in view
 */
export function useListing(
  open: readonly ReportRow[],
  shipped: readonly ReportRow[],
  mineFirst: boolean,
  { listed, since, onAddress }: Address,
): Listing {
  const [{ filter: own, sort, ...look }, setListed] = useState(() => listedIn(listed));
  const told = useRef(listed);
  const seen = useRef(listed);
  const list = (change: Partial<Listed>, address?: { movedSince: null }) => {
    setListed((before) => ({ ...before, ...change }));
    told.current = addressOf({ ...listedIn(told.current), ...change });
    // Back leads to before the search, not from letter to letter.
    const { text } = change.filter ?? own;
    const isTyping = text !== own.text && text !== '' && own.text !== '';
    onAddress({ ...address, listed: told.current }, isTyping ? 'replace' : 'push');
  };
  // Back, forward, or a link into the page; at once, so that nothing is typed before and then lost.
  useLayoutEffect(() => {
    if (seen.current === listed) return;
    seen.current = listed;
    if (told.current !== listed) {
      setListed(listedIn(listed));
      setHeld(NOTHING_HELD);
    }
    told.current = listed;
  }, [listed]);
  const filter = useMemo(() => ({ ...own, movedSince: since }), [own, since]);
  const [held, setHeld] = useState(NOTHING_HELD);
  const [isByArrival, setByArrival] = useState(true);
  const arrivals = useRef(noArrivals());
  const orders = useRef(0);

  const compare = useCallback(
    (a: ReportRow, b: ReportRow) =>
      (mineFirst ? Number(b.myTurn) - Number(a.myTurn) : 0) || comparePressing(a, b),
    [mineFirst],
  );
  const isPressing = sort.key === 'pressing' && sort.direction === 'ascending';
  const sorted = useMemo(() => {
    const placed = held.size === 0 ? open : open.map((row) => held.get(row.facts.id) ?? row);
    if (!isPressing) return sortRows(placed, sort.key, sort.direction);
    return isByArrival ? byArrival(placed, arrivals.current, compare) : [...placed].sort(compare);
  }, [open, held, sort, compare, isByArrival]);

  // Grouped before they are filtered, which is done anew for each letter that is typed.
  const whole = useMemo(
    () => ({ now: sorted.filter((row) => row.now), later: sorted.filter((row) => !row.now) }),
    [sorted],
  );
  const groups = useMemo(() => {
    const [now, later] = [filterRows(whole.now, filter), filterRows(whole.later, filter)];
    const placed = now;
    if (held.size === 0) return { now, later, placed };
    const current = new Map(open.map((row) => [row.facts.id, row]));
    const asItIs = (row: ReportRow) => current.get(row.facts.id) ?? row;
    return { now: now.map(asItIs), later: later.map(asItIs), placed };
  }, [open, whole, filter, held]);

  const misplaced = useMemo(() => {
    let count: number | undefined;
    return () => (count ??= isByArrival && isPressing ? countMisplaced(groups.placed, compare) : 0);
  }, [groups.placed, compare, isByArrival, isPressing]);

  const done = useMemo(() => filterRows([...shipped].sort(latestFirst), filter), [shipped, filter]);

  return {
    filter,
    setFilter: (change) => {
      setHeld(NOTHING_HELD);
      const endsSince = change.movedSince === null && since !== null;
      list({ filter: { ...own, ...change, movedSince: null } }, endsSince ? { movedSince: null } : undefined);
    },
    sort,
    setSort: (next) => {
      setHeld(NOTHING_HELD);
      setByArrival(false);
      list({ sort: next });
    },
    ...look,
    setLook: (change) => list(change),
    isFiltered: JSON.stringify(filter) !== JSON.stringify(NO_FILTER),
    now: groups.now,
    later: groups.later,
    order: useMemo(() => ++orders.current, [filter, sort]),
    misplaced,
    sortAnew: () => setByArrival(false),
    done,
    hold: useCallback(
      (rows) => setHeld((before) => new Map([...rows.map((row) => [row.facts.id, row] as const), ...before])),
      [],
    ),
  };
}

function latestFirst(a: ReportRow, b: ReportRow): number {
  return (b.facts.doneAt ?? 0) - (a.facts.doneAt ?? 0);
}
