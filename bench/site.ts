import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createClock } from '../local/clock';
import { type Local, type LocalOptions, openLocal } from '../local/open';
import { openBrowser } from '../tests/harness/browser';
import { type Served, served } from '../tests/harness/served';

export type Site = Local & Served;

/** The seeded local Jira in memory, on two free ports. */
export function serve(appDir: string, watching: Pick<LocalOptions, 'onRequest' | 'log'>): Promise<Site> {
  return served(async (siteUrl) => {
    const clock = createClock();
    const local = await openLocal({
      dataDir: ':memory:',
      appDir,
      clock,
      log: () => {},
      siteUrl,
      ...watching,
    });
    local.jira.seed(local.clock.now());
    return local;
  });
}

export function openChromium(appDir: string): Promise<Browser> {
  process.env.CHROMIUM_LAUNCH ??= execFileSync(process.execPath, [join(appDir, 'scripts/chromium.mjs')], {
    encoding: 'utf8',
  });
  return openBrowser();
}
