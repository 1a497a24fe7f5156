import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { ActionDone, PanelView } from '../../src/domain/views/panel';
import { appFrame, openPage, type PageErrors, type PageOptions } from './browser';
import type { Stage } from './stage';

export interface OpenPanel {
  page: Page;
  context: BrowserContext;
  /** The app's frame; another one after each load. */
  panel: Frame;
  errors: PageErrors;
  /** Loads the issue again, as somebody who comes back to it does. */
  again: () => Promise<Frame>;
}

interface PanelOptions extends Partial<PageOptions> {
  /** In the middle of the issue, where it is wide; else in the right column. */
  isWide?: boolean;
}

/** The panel of an issue, as somebody sees it in a browser of their own. */
export async function openPanelFor(
  on: Stage,
  who: string,
  issueKey: string,
  { isWide = false, ...options }: PanelOptions = {},
): Promise<OpenPanel> {
  const opened = await openPage(on.browser, { url: on.server.url, actingAs: who, ...options });
  const { page } = opened;
  const load = async () => {
    await page.goto(`${on.server.url}/browse/${issueKey}`);
    await (isWide ? addPanel(page) : unfoldContext(page));
    const frame = await appFrame(page);
    await frame.locator('.date-section .tags').waitFor();
    return frame;
  };
  const shown: OpenPanel = {
    ...opened,
    panel: await load(),
    async again() {
      shown.panel = await load();
      return shown.panel;
    },
  };
  return shown;
}

async function unfoldContext(page: Page): Promise<void> {
  const section = page.getByRole('button', { name: 'Countersign When' });
  await section.waitFor();
  if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click();
}

/** The panel stays on an issue once somebody has added it. */
async function addPanel(page: Page): Promise<void> {
  const add = page.getByRole('region', { name: 'Apps' }).getByRole('button', { name: 'Countersign' });
  const panel = page.locator('iframe[title="Countersign"]');
  await add.or(panel).first().waitFor();
  if (await add.isVisible()) await add.click();
}

/** Does something on an epic as somebody, past the browser: what has happened before a test begins. */
export async function actOn(
  on: Stage,
  who: string,
  issueKey: string,
  call: string,
  payload: (view: PanelView) => object = () => ({}),
): Promise<PanelView> {
  const place = { moduleKey: 'epic-context', issueKey };
  const seen = (await on.server.call(who, place, 'open', {})) as { result: PanelView };
  const sent = { actionId: crypto.randomUUID(), rev: seen.result.rev, ...payload(seen.result) };
  const answer = (await on.server.call(who, place, call, sent)) as { ok: boolean; result: ActionDone };
  if (!answer.ok) throw new Error(`${call} on ${issueKey}: ${JSON.stringify(answer)}`);
  return answer.result.view;
}
