import { formatCount } from '../format';
import type { Words } from '../words/words';
import { IN_TILE, TILES, type Tile } from './filter';
import type { ReportRow } from './row';

/** How many epics are of now, and how many of these each tile counts; what is for later is in no headline. */
export interface Counts {
  now: number;
  tiles: Record<Tile, number>;
}

export function countTiles(rows: readonly ReportRow[]): Counts {
  const now = rows.filter((row) => row.now);
  const counted = TILES.map((tile) => [tile, now.filter(IN_TILE[tile]).length]);
  return { now: now.length, tiles: Object.fromEntries(counted) as Counts['tiles'] };
}

/** "11 of 19 epics have an agreed date. 3 moved in the last 7 days. 4 wait on you." */
export function headline({ now, tiles }: Counts, words: Pick<Words, 'locale'>): string {
  const told = (count: number) => formatCount(count, words);
  if (now === 0) return 'No epic is in progress, overdue or due within 26 weeks.';
  const sentences = [
    `${told(tiles.agreed)} of ${told(now)} ${now === 1 ? 'epic has' : 'epics have'} an agreed date.`,
  ];
  if (tiles.moved > 0) sentences.push(`${told(tiles.moved)} moved in the last 7 days.`);
  const mine = tiles['my-turn'];
  if (mine > 0) sentences.push(`${told(mine)} ${mine === 1 ? 'waits' : 'wait'} on you.`);
  return sentences.join(' ');
}
