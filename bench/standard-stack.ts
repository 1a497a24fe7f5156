import { join } from 'node:path';
import { filesOf, weigh } from '../scripts/weights.mjs';
import { median } from './median';
import { loadPanel, openSite, type PanelLoad } from './panel-load';
import { openChromium } from './site';
import { standardStackApp } from './standard-stack-app';

const SLOWDOWN = 4;
const RUNS = 5;

/** Bytes, and times in milliseconds: medians. */
export interface PanelCost {
  /** Scripts and styles that the page's HTML names. */
  atOnce: { files: number; gzip: number; raw: number };
  /** With those that the page sends for by itself. */
  inAll: { files: number; gzip: number; raw: number };
  requests: number;
  normal: Times;
  /** At a processor four times slower. */
  slowed: Times;
}

interface Times {
  /** From the frame's first request until the date can be signed. */
  ready: number;
  /** Of that, without waiting for the backend, which is the same for both. */
  own: number;
  longestTask: number;
}

export interface Beside {
  ours: PanelCost;
  standard: PanelCost;
}

/** Our panel beside one that shows the same on React and Atlaskit, in turns; null where those are not installed. */
export async function besideStandardStack(appDir: string): Promise<Beside | null> {
  const borrowed = standardStackApp(appDir);
  if (!borrowed) return null;
  const browser = await openChromium(appDir);
  const sites = { ours: await openSite(appDir), standard: await openSite(borrowed.appDir) };
  const loads = { ours: noLoads(), standard: noLoads() };
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of ['ours', 'standard'] as const) {
      loads[name].normal.push(await loadPanel(browser, sites[name], 1));
      loads[name].slowed.push(await loadPanel(browser, sites[name], SLOWDOWN));
    }
  }
  await browser.close();
  await sites.ours.close();
  await sites.standard.close();
  const cost = {
    ours: costOf(loads.ours, appDir),
    standard: costOf(loads.standard, borrowed.appDir),
  };
  borrowed.remove();
  return cost;
}

interface Loads {
  normal: PanelLoad[];
  slowed: PanelLoad[];
}

function noLoads(): Loads {
  return { normal: [], slowed: [] };
}

function costOf({ normal, slowed }: Loads, appDir: string): PanelCost {
  const dist = join(appDir, 'static', 'dist');
  const named = filesOf(dist, 'panel.html');
  const requests = [...normal, ...slowed].map((load) => load.requests);
  const most = requests.reduce((a, b) => (a.length >= b.length ? a : b));
  const sentFor = most.flatMap((address) => /\/main\/(.+\.(?:js|css))$/.exec(address)?.[1] ?? []);
  const weighed = (files: string[]) => ({ files: files.length, ...weigh(dist, files) });
  return {
    atOnce: weighed(named),
    inAll: weighed([...new Set([...named, ...sentFor])]),
    requests: most.length,
    normal: medians(normal),
    slowed: medians(slowed),
  };
}

function medians(loads: readonly PanelLoad[]): Times {
  const middle = (of: (load: PanelLoad) => number) => median(loads.map(of));
  return {
    ready: middle(({ ready }) => ready),
    own: middle(({ ready, waited }) => ready - waited),
    longestTask: middle(({ longestTask }) => longestTask),
  };
}

/** Both panels, and how many times as much the other takes. */
export function besideTable(beside: Beside | null): string {
  if (!beside) return '\nReact and Atlaskit are not installed: nothing is compared with them.\n';
  const lines = ROWS.map(([what, of, show]) => {
    const [ours, standard] = [of(beside.ours), of(beside.standard)];
    const ratio = ours > 0 ? `${(standard / ours).toFixed(1)} ×` : '';
    return `| ${what} | ${show(ours)} | ${show(standard)} | ${ratio} |\n`;
  });
  return (
    '\nOur issue panel, and one that shows the same at first sight on React and Atlaskit, under the same strict policy for styles\n' +
    `(medians of ${RUNS} loads with nothing cached; requests to Jira and storage delayed; files come without a network's delay)\n\n` +
    `| | ours | React and Atlaskit | ratio |\n|---|---|---|---|\n${lines.join('')}`
  );
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time: number) => `${time.toFixed(0)} ms`;
/** Browsers count no task as long below this. */
const task = (time: number) => (time === 0 ? 'under 50 ms' : ms(time));
const count = (number: number) => `${number}`;

const ROWS: [what: string, of: (cost: PanelCost) => number, show: (value: number) => string][] = [
  ['scripts and styles that the page names, gzip', ({ atOnce }) => atOnce.gzip, kB],
  ['the same, not compressed', ({ atOnce }) => atOnce.raw, kB],
  ['the same, files', ({ atOnce }) => atOnce.files, count],
  ['with those that it sends for by itself, gzip', ({ inAll }) => inAll.gzip, kB],
  ["requests, with the page and three files of the platform's", ({ requests }) => requests, count],
  ['can be signed after', ({ normal }) => normal.ready, ms],
  ['of that, without waiting for the backend', ({ normal }) => normal.own, ms],
  ['longest task', ({ normal }) => normal.longestTask, task],
  ['processor four times slower: can be signed after', ({ slowed }) => slowed.ready, ms],
  ['of that, without waiting for the backend', ({ slowed }) => slowed.own, ms],
  ['longest task', ({ slowed }) => slowed.longestTask, task],
];
