import type { Browser } from 'playwright-core';
import { people, projects, shop } from '../local/jira/seed/world';
import { appFrame, openPage } from '../tests/harness/browser';
import { draftNaming } from '../tests/harness/settings-draft';
import { LATENCY } from './latency';
import { median } from './median';
import { overhear } from './overhear';
import { openChromium, type Site, serve } from './site';
import { countOf, createTrace, type Trace } from './trace';

const RUNS = 7;

interface Opening {
  /** The panel's own, and that for the state in its row, which Jira asks for anew when the panel is opened. */
  invocations: number;
  /** Requests of the app's functions, and of its page by itself. */
  jira: number;
  storage: number;
  jiraOfPage: number;
  /** Of the answers that the page gets. */
  bytes: number;
  /** Milliseconds from the page's first call until its answer, and until the panel is drawn. */
  answered: number;
  drawn: number;
  /** And of one bare call of Jira through the same bridge. */
  bare: number;
}

/** What opening the panel costs in a browser, beside one bare round trip to Jira through the same bridge. */
export async function panelOpened(appDir: string): Promise<Opening> {
  const trace = createTrace();
  const log: string[] = [];
  const site = await serve(appDir, { onRequest: trace.onRequest, log: (line) => log.push(line) });
  await nameOwners(site);
  const browser = await openChromium(appDir);
  site.switches.set(LATENCY);
  const openings: Opening[] = [];
  for (let run = 0; run < RUNS; run += 1) openings.push(await open(browser, site, trace, log));
  await browser.close();
  await site.close();
  const middle = (of: keyof Opening) => median(openings.map((each) => each[of]));
  return {
    invocations: middle('invocations'),
    jira: middle('jira'),
    storage: middle('storage'),
    jiraOfPage: middle('jiraOfPage'),
    bytes: middle('bytes'),
    answered: middle('answered'),
    drawn: middle('drawn'),
    bare: middle('bare'),
  };
}

async function nameOwners(site: Site): Promise<void> {
  const place = { moduleKey: 'project-settings', projectKey: projects.shop.key };
  const payload = draftNaming([people.priya], [people.ben]);
  const answer = await site.invoke(people.ada, { ...place, functionKey: 'save', payload });
  if (!('result' in answer)) throw new Error(answer.error.message);
  await site.deliver();
}

/** Opens the panel once; counts from when the issue is at rest until the panel is. */
async function open(browser: Browser, site: Site, trace: Trace, log: string[]): Promise<Opening> {
  const { page, context } = await openPage(browser, { url: site.url, actingAs: people.priya });
  await context.addInitScript(overhear);
  await context.addInitScript(watchOpening);
  await page.goto(`${site.url}/browse/${shop.expressPay}`);
  const row = page.getByRole('button', { name: 'Countersign When' });
  await row.waitFor();
  await trace.atRest();
  trace.take();
  log.length = 0;
  await row.click();
  const frame = await appFrame(page);
  await frame.locator('.date-section .tags').waitFor();
  await trace.atRest();
  const { asked, answered, drawn, bytes } = await frame.evaluate(() => globalThis.opening);
  const traced = trace.take();
  const ofFunctions = traced.filter(({ by }) => by === 'function');
  const opening = {
    invocations: log.length,
    jira: countOf(ofFunctions, 'jira'),
    storage: countOf(ofFunctions, 'storage'),
    jiraOfPage: traced.length - ofFunctions.length,
    bytes,
    answered: answered - asked,
    drawn: drawn - asked,
    bare: await frame.evaluate(bareRoundTrip),
  };
  await context.close();
  return opening;
}

declare global {
  var opening: { asked: number; answered: number; drawn: number; bytes: number };
}

/** Runs first in each frame: sees what the page asks of its bridge, and when the panel is drawn. */
function watchOpening(): void {
  const opening = { asked: 0, answered: 0, drawn: 0, bytes: 0 };
  globalThis.opening = opening;
  const isRequest = (command: string) => command === 'fetchProduct' || command === 'invoke';
  globalThis.bridgeListener = {
    onAsk(command) {
      if (isRequest(command)) opening.asked ||= performance.now();
    },
    onAnswer(command, answer) {
      if (isRequest(command)) opening.bytes += JSON.stringify(answer).length;
      if (command === 'invoke') opening.answered ||= performance.now();
    },
  };
  const look = () => {
    if (document.querySelector('.date-section .tags')) opening.drawn = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @returns milliseconds */
async function bareRoundTrip(): Promise<number> {
  const { callBridge } = (
    globalThis as unknown as {
      __bridge: { callBridge: (command: string, payload: unknown) => Promise<unknown> };
    }
  ).__bridge;
  const headers = [['Accept', 'application/json']];
  const fetchRequestInit = { method: 'GET', headers, body: null };
  const restPath = '/rest/api/3/serverInfo';
  const began = performance.now();
  await callBridge('fetchProduct', {
    product: 'jira',
    restPath,
    fetchRequestInit,
    isMultipartFormData: false,
  });
  return performance.now() - began;
}

export function panelTable(opening: Opening): string {
  const { invocations, jira, storage, jiraOfPage, bytes, answered, drawn, bare } = opening;
  const times = (ms: number) => `${ms.toFixed(0)} ms = ${(ms / bare).toFixed(2)} × a bare call`;
  return (
    `\nOpening the panel in a browser (medians of ${RUNS}; one bare call of Jira through the same bridge: ${bare.toFixed(0)} ms)\n\n` +
    '| Invocations | their calls of Jira | of storage | calls of Jira by the page | bytes | answered after | drawn after |\n' +
    '|---|---|---|---|---|---|---|\n' +
    `| ${invocations} | ${jira} | ${storage} | ${jiraOfPage} | ${bytes} | ${times(answered)} | ${times(drawn)} |\n`
  );
}
