import type { Frame, Page } from 'playwright-core';
import { people } from '../local/jira/seed/world';
import { listedKeys, openKeys } from '../tests/harness/listed-epics';
import { LATENCY } from './latency';
import type { Site } from './site';

/** Of the app's requests to Jira, those of its page among them. */
const REFUSED = 1 / 3;

export interface Refused {
  /** Open epics that Jira has. */
  epics: number;
  missing: number;
  twice: number;
  /** What the page says of a failure; nothing, if all is well. */
  said: string[];
  /** Milliseconds until all were listed. */
  allRows: number;
  /** Bytes of the page's heap. */
  heap: number;
}

interface Opened {
  page: Page;
  frame: Frame;
}

/** The report on a Jira that answers a third of all requests by 429: is every epic there in the end? */
export async function reportRefused(
  server: Site,
  open: () => Promise<Opened>,
  heapOf: (page: Page) => Promise<number>,
): Promise<Refused> {
  server.switches.set({ rateLimited: REFUSED });
  const { page, frame } = await open();
  server.switches.reset();
  const { allRows, began } = await frame.evaluate(() => globalThis.watched);
  const heap = await heapOf(page);
  const said = await frame.getByText(/missing here|did not answer|is busy|Try again/).allTextContents();
  const listed = await listedKeys(page, frame);
  await page.context().close();
  const there = new Set(listed);
  const expected = await openKeys(server, people.priya, 'BIG');
  server.switches.set(LATENCY);
  return {
    epics: expected.length,
    missing: expected.filter((key) => !there.has(key)).length,
    twice: listed.length - there.size,
    said,
    allRows: allRows - began,
    heap,
  };
}

export function isComplete({ missing, twice, said }: Refused): boolean {
  return missing === 0 && twice === 0 && said.length === 0;
}

export function refusedLine(found: Refused): string {
  const { epics, missing, twice, said, allRows, heap } = found;
  const how = isComplete(found)
    ? 'each is listed once'
    : `${missing} are missing, ${twice} are listed twice, it says: ${said.join(' / ') || 'nothing'}`;
  const each = `${(allRows / epics).toFixed(2)} ms, ${(heap / epics / 1e3).toFixed(1)} kB per epic`;
  return `\nWhere Jira answers a third of all requests by 429, ${epics} open epics: ${how}, all rows after ${(allRows / 1e3).toFixed(1)} s (${each})\n`;
}
