import { IN_TILE, TILES, type Tile } from './filter';
import type { ReportRow } from './row';

export type TileCounts = Record<Tile, number>;

/** How many rows of now each tile counts; what is for later is in no headline. */
export function countTiles(rows: readonly ReportRow[]): TileCounts {
  const now = rows.filter((row) => row.now);
  return Object.fromEntries(TILES.map((tile) => [tile, now.filter(IN_TILE[tile]).length])) as TileCounts;
}

/** "11 of 19 epics have an agreed date. 3 moved in the last 7 days. 4 wait on you." */
export function headline(rows: readonly ReportRow[]): string {
  const counts = countTiles(rows);
  const total = rows.filter((row) => row.now).length;
  if (total === 0) return 'No epic is in progress, overdue or due within 26 weeks.';
  const sentences = [
    `${counts.agreed} of ${total} ${total === 1 ? 'epic has' : 'epics have'} an agreed date.`,
  ];
  if (counts.moved > 0) sentences.push(`${counts.moved} moved in the last 7 days.`);
  if (counts['my-turn'] > 0) {
    sentences.push(`${counts['my-turn']} ${counts['my-turn'] === 1 ? 'waits' : 'wait'} on you.`);
  }
  return sentences.join(' ');
}
