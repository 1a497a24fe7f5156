import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Frame, Page } from 'playwright-core';
import { people } from '../local/jira/seed/world';
import type { AppRequest } from '../local/ports';
import { appFrame, openPage } from '../tests/harness/browser';
import { LATENCY } from './latency';
import { limitOf, type ReadPlan } from './limit';
import { median } from './median';
import { overhear } from './overhear';
import { type Refused, reportRefused } from './report-refused';
import { openChromium, type Site, serve } from './site';
import { type Input, watch } from './watched';

type Felt = Omit<Input, 'kind'>;

const SIZES = [100, 1_000, 10_000, 20_000];
/** The largest project that the plain way is asked for. */
const PLAIN = 100;
const SLOWDOWN = 4;
const RUNS = 2;
/** What is felt at a slow processor wavers more: the middle of so many. */
const SLOWED_RUNS = 5;
/** Some epics of the project are found by it, and fewer with each letter. */
const SEARCHED = 'search';
/** Milliseconds between letters, as a person types who looks at what comes; by then all is painted. */
const BETWEEN_STROKES = 600;
/** Browsers do not report what is painted within one frame. */
const NOT_FELT: Felt = { handled: 0, painted: 0 };

export interface AtScale {
  epics: number;
  calls: number;
  /** Calls of the plain way: pages of a hundred one after the other, then one property for each epic. */
  plainCalls: number;
  /** Milliseconds from the first call. */
  firstRows: number;
  allRows: number;
  limit: { firstRows: number; allRows: number };
  /** The plain way's time; null where nobody should wait for it. */
  plain: number | null;
  /** Bytes of the page's heap, garbage collected, all rows read. */
  heap: number;
  /** At a processor four times slower, milliseconds; medians. */
  slowed: {
    longestTask: number;
    /** The first letter typed into the search: until the rows are in the document, and until they are painted. */
    filter: { handled: number; painted: number };
    /** Another letter, until it is painted; the median. */
    nextLetter: number;
    /** A click on a column's head, likewise. */
    sort: number;
    worstFrame: number;
  };
  /** Cumulative layout shift of the app's page. */
  layoutShift: number;
  /** The same where Jira refuses many requests; of the largest project. */
  refused: Refused | null;
}

/** The report's own bundles in a real browser, on projects of several sizes, beside the same calls made by a bare loop. */
export async function reportAtScale(appDir: string): Promise<AtScale[]> {
  const browser = await openChromium(appDir);
  const found: AtScale[] = [];
  for (const epics of SIZES) {
    const calls: string[] = [];
    const onRequest = ({ method, path }: AppRequest) => {
      calls.push(`${method} ${path}`);
      return undefined;
    };
    const server = await serve(appDir, { onRequest });
    await server.plantEpics(epics);
    await server.deliver();
    server.switches.set(LATENCY);
    found.push(await measured(browser, server, epics, calls));
    await server.close();
  }
  await browser.close();
  return found;
}

async function measured(browser: Browser, server: Site, epics: number, calls: string[]): Promise<AtScale> {
  const runs: Pick<AtScale, 'calls' | 'firstRows' | 'allRows' | 'layoutShift' | 'heap' | 'limit'>[] = [];
  let plain: number | null = null;
  for (let run = 0; run < RUNS; run += 1) {
    calls.length = 0;
    const opened = await openReport(browser, server);
    const times = await opened.frame.evaluate(() => globalThis.watched);
    const count = calls.length;
    const heap = await heapOf(opened.page);
    const plan = await planOf(server);
    const limit = await opened.frame.evaluate(limitOf, plan);
    if (epics <= PLAIN && run === 0)
      plain = (await opened.frame.evaluate(limitOf, { ...plan, plain: true })).allRows;
    runs.push({
      calls: count,
      firstRows: times.firstRows - times.began,
      allRows: times.allRows - times.began,
      layoutShift: times.layoutShift,
      heap,
      limit,
    });
    await opened.page.context().close();
  }
  const least = (of: (run: (typeof runs)[number]) => number) => Math.min(...runs.map(of));
  return {
    epics,
    calls: least((run) => run.calls),
    plainCalls: Math.ceil(epics / 100) + epics,
    firstRows: least((run) => run.firstRows),
    allRows: least((run) => run.allRows),
    limit: { firstRows: least((run) => run.limit.firstRows), allRows: least((run) => run.limit.allRows) },
    plain,
    heap: least((run) => run.heap),
    slowed: await slowedMedians(browser, server),
    layoutShift: Math.max(...runs.map((run) => run.layoutShift)),
    refused:
      epics === SIZES.at(-1) ? await reportRefused(server, () => openReport(browser, server), heapOf) : null,
  };
}

async function openReport(browser: Browser, server: Site, rate = 1): Promise<{ page: Page; frame: Frame }> {
  const { page, context } = await openPage(browser, { url: server.url, actingAs: people.priya });
  await context.addInitScript(overhear);
  await context.addInitScript(watch);
  if (rate > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
  }
  await page.goto(`${server.url}/projects/BIG/apps/project-report`);
  const frame = await appFrame(page);
  await frame.waitForFunction(() => globalThis.watched.allRows > 0, undefined, {
    timeout: 300_000,
    polling: 200,
  });
  return { page, frame };
}

async function planOf(server: Site): Promise<ReadPlan> {
  const project = (await server.rest(people.priya, 'GET', '/rest/api/3/project/BIG')).body as { id: string };
  return { projectId: project.id, plain: false };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await (async () => {
    await session.send('Performance.enable');
    return session.send('Performance.getMetrics');
  })();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}

async function slowedMedians(browser: Browser, server: Site): Promise<AtScale['slowed']> {
  const runs: AtScale['slowed'][] = [];
  for (let run = 0; run < SLOWED_RUNS; run += 1) runs.push(await slowed(browser, server));
  const middle = (of: (run: AtScale['slowed']) => number) => median(runs.map(of));
  return {
    longestTask: middle((run) => run.longestTask),
    filter: { handled: middle((run) => run.filter.handled), painted: middle((run) => run.filter.painted) },
    nextLetter: middle((run) => run.nextLetter),
    sort: middle((run) => run.sort),
    worstFrame: middle((run) => run.worstFrame),
  };
}

/** What a person feels at a slow processor: while epics come in, and once all are there. */
async function slowed(browser: Browser, server: Site): Promise<AtScale['slowed']> {
  const { page, frame } = await openReport(browser, server, SLOWDOWN);
  const longestTask = await frame.evaluate(() => globalThis.watched.longestTask);
  const search = frame.locator('input[type=search]');
  await search.focus();
  await wait(BETWEEN_STROKES);
  const strokes: Felt[] = [];
  for (const letter of SEARCHED) strokes.push(await felt(frame, 'input', () => page.keyboard.press(letter)));
  const [first = NOT_FELT, ...later] = strokes;
  await search.press('Escape');
  await wait(BETWEEN_STROKES);
  const sort = await felt(frame, 'click', () => frame.locator('.sort-button', { hasText: 'Slip' }).click());
  const worstFrame = await frame.evaluate(async () => {
    const box = document.querySelector('.is-long');
    let [worst, last] = [0, performance.now()];
    for (let step = 0; box && step < 60; step += 1) {
      box.scrollTop += 400;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      worst = Math.max(worst, now - last);
      last = now;
    }
    return worst;
  });
  await page.context().close();
  return {
    longestTask,
    filter: first,
    nextLetter: median(later.map(({ painted }) => painted)),
    sort: sort.painted,
    worstFrame,
  };
}

/** What comes of something that a person does, as the page has measured it. */
async function felt(frame: Frame, kind: string, act: () => Promise<void>): Promise<Felt> {
  await frame.evaluate(() => {
    globalThis.watched.inputs = [];
  });
  await act();
  await wait(BETWEEN_STROKES);
  const { inputs } = await frame.evaluate(() => globalThis.watched);
  return inputs.find((input) => input.kind === kind) ?? NOT_FELT;
}
