import type { Browser } from 'playwright-core';
import { people, shop } from '../local/jira/seed/world';
import { replayStory } from '../local/story';
import { appFrame, openPage } from '../tests/harness/browser';
import { LATENCY } from './latency';
import { overhear } from './overhear';
import { type Readiness, watchReadiness } from './readiness';
import { type Site, serve } from './site';

/** Milliseconds that a page which is ready is given to load what it wants besides. */
const REST = 1_500;
const EPIC = shop.twoStepSignIn;

export interface PanelLoad extends Readiness {
  /** Addresses of all that the page sent for. */
  requests: string[];
}

/** The seeded company with its story, on two free ports. */
export async function openSite(appDir: string): Promise<Site> {
  const site = await serve(appDir, {});
  await replayStory(site);
  site.switches.set(LATENCY);
  return site;
}

/** Opens the panel on an epic whose date its PM can sign, in a browser that has nothing of it yet. */
export async function loadPanel(browser: Browser, site: Site, slowdown: number): Promise<PanelLoad> {
  const { page, context, errors } = await openPage(browser, { url: site.url, actingAs: people.priya });
  await context.addInitScript(overhear);
  await context.addInitScript(watchReadiness);
  await page.goto(`${site.url}/browse/${EPIC}`, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.getByRole('button', { name: 'Countersign When' }).click();
  const frame = await appFrame(page);
  await frame.waitForFunction(() => globalThis.readiness.ready > 0);
  await page.waitForTimeout(REST);
  const load = await frame.evaluate(() => ({
    ...globalThis.readiness,
    requests: ['navigation', 'resource'].flatMap((type) =>
      performance.getEntriesByType(type).map(({ name }) => name),
    ),
  }));
  await context.close();
  // Whatever a policy forbids is said as an error: a page that lacks its styles is no match.
  if (errors.length > 0) throw new Error(`The panel says: ${errors.join('; ')}`);
  return load;
}
