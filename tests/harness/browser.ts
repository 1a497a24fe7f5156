import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { ACTING_COOKIE, type ColorMode, MODE_COOKIE } from '../../local/web-api';
import { ROOT } from './root';

interface Launch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** Starts the Chromium that `scripts/chromium.mjs` finds. */
export async function openBrowser(): Promise<Browser> {
  const found =
    process.env.CHROMIUM_LAUNCH ||
    execFileSync(process.execPath, [join(ROOT, 'scripts', 'chromium.mjs')], { encoding: 'utf8' });
  const launch = JSON.parse(found) as Launch;
  return chromium.launch({ ...launch, env: { ...process.env, ...launch.env } as Record<string, string> });
}

export interface PageOptions {
  /** Address of the shell. */
  url: string;
  /** Account id of who acts. */
  actingAs?: string;
  colorMode?: ColorMode;
  width?: number;
  height?: number;
  /** With nothing loaded before, as for somebody who comes here for the first time. */
  isFirst?: boolean;
}

/** Errors of a page that nobody meant: exceptions, errors on the console, and policy violations among them. */
export type PageErrors = string[];

/** Contexts that nobody needs any more: what was loaded there once loads again in two thirds of the time. */
const spare = new WeakMap<Browser, BrowserContext[]>();

/**
 * A page of the shell in a context of its own. Its clock is the host's, by the first script of every page.
 * What goes wrong in it, and in the app's frames, is collected.
 */
export async function openPage(
  browser: Browser,
  { url, actingAs, colorMode = 'light', width = 1280, height = 900, isFirst = false }: PageOptions,
): Promise<{ page: Page; context: BrowserContext; errors: PageErrors }> {
  const context =
    (isFirst ? undefined : spare.get(browser)?.pop()) ??
    (await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' }));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: colorMode });
  await context.addCookies([
    { name: MODE_COOKIE, value: colorMode, url },
    ...(actingAs === undefined ? [] : [{ name: ACTING_COOKIE, value: actingAs, url }]),
  ]);
  const errors: PageErrors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, context, errors };
}

/** Contexts of pages that somebody has opened. */
export function inUse(browser: Browser | undefined): BrowserContext[] {
  if (!browser) return [];
  return browser.contexts().filter((context) => !spare.get(browser)?.includes(context));
}

/**
 * Keeps a context for whoever opens a page next, without cookies, permissions and what origins have stored; what browsers
 * keep of the files that they have loaded stays.
 *
 * @param origins where pages have stored something
 */
export async function putBack(context: BrowserContext, origins: readonly string[]): Promise<void> {
  const browser = context.browser();
  const [page, ...others] = context.pages();
  if (!browser || !page) return context.close();
  await Promise.all(others.map((other) => other.close()));
  // Not all of them: some are Playwright's own.
  for (const event of ['pageerror', 'console', 'dialog']) page.removeAllListeners(event);
  // What a tab keeps for its pages alone.
  await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => sessionStorage.clear()).catch(() => undefined)),
  );
  await page.goto('about:blank');
  await Promise.all([context.clearCookies(), context.clearPermissions()]);
  const session = await context.newCDPSession(page);
  for (const origin of origins)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  spare.set(browser, [...(spare.get(browser) ?? []), context]);
}

/** The frame of the app on a page of the shell, once it has loaded and has Jira's theme, which may come after its first paint. */
export async function appFrame(page: Page): Promise<Frame> {
  const iframe = await page.waitForSelector('iframe.app-frame[src]', { state: 'attached' });
  const frame = await iframe.contentFrame();
  if (!frame) throw new Error('The app has no frame here.');
  await frame.waitForLoadState();
  await frame.waitForSelector('html[data-color-mode]', { state: 'attached' });
  return frame;
}

/** Switches who acts, as the shell's own switch does; takes effect at the next load. */
export async function actAs(context: BrowserContext, url: string, accountId: string): Promise<void> {
  await context.addCookies([{ name: ACTING_COOKIE, value: accountId, url }]);
}

/** Keeps a picture for the README, when `npm run screenshots` asks for it. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
