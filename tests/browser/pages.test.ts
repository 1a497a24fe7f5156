import type { Page } from 'playwright-core';
import { epics, newborn, shop } from '../../local/jira/seed/world';
import { axeViolations } from '../harness/axe';
import { appFrame, keepScreenshot, openPage } from '../harness/browser';
import { openPanelFor } from '../harness/panel';
import { ADA_ADMIN, BEN_EM, PRIYA_PM, VERA_VIEWER } from '../harness/people';
import { onScreens } from '../harness/screens';
import { stage } from '../harness/stage';

jest.setTimeout(120_000);

const on = stage({ story: true });

interface Stop {
  name: string;
  who: string;
  path: string;
  /** Opens what is closed at first. */
  unfold?: (page: Page) => Promise<void>;
  /** Text that is there once the page is ready. */
  ready: RegExp;
  width: number;
  /** Its picture is in the README. */
  inReadme?: true;
}

const openContext = (page: Page) => page.getByRole('button', { name: 'Countersign When' }).click();
/** The panel stays on an issue once somebody has added it. */
async function openPanel(page: Page): Promise<void> {
  const add = page.getByRole('region', { name: 'Apps' }).getByRole('button', { name: 'Countersign' });
  const panel = page.locator('iframe[title="Countersign"]');
  await add.or(panel).first().waitFor();
  if (await add.isVisible()) await add.click();
}
const issue = (key: string) => `/browse/${key}`;

const STOPS: Stop[] = [
  {
    name: 'panel',
    who: BEN_EM,
    path: issue(shop.twoStepSignIn),
    unfold: openContext,
    ready: /Changed since agreed/,
    inReadme: true,
    width: 1280,
  },
  {
    name: 'panel-wide',
    who: PRIYA_PM,
    path: issue(shop.expressPay),
    unfold: openPanel,
    ready: /First agreed/,
    width: 1280,
  },
  {
    name: 'panel-done',
    who: PRIYA_PM,
    path: issue(shop.vat),
    unfold: openContext,
    ready: /Done /,
    width: 1280,
  },
  {
    name: 'panel-first-run',
    who: BEN_EM,
    path: issue(newborn.billing),
    unfold: openContext,
    ready: /I am the EM/,
    width: 1280,
  },
  {
    name: 'panel-viewer',
    who: VERA_VIEWER,
    path: issue(epics.twoTeams),
    unfold: openContext,
    ready: /can sign/,
    width: 1280,
  },
  {
    name: 'panel-narrow',
    who: BEN_EM,
    path: issue(shop.cartRecovery),
    unfold: openContext,
    ready: /Agreed/,
    width: 320,
  },
  {
    name: 'report',
    who: PRIYA_PM,
    path: '/projects/SHOP/apps/project-report',
    ready: /epics have an agreed date/,
    inReadme: true,
    width: 1280,
  },
  {
    name: 'report-narrow',
    who: PRIYA_PM,
    path: '/projects/SHOP/apps/project-report',
    ready: /epics have an agreed date/,
    width: 320,
  },
  {
    name: 'report-first-run',
    who: BEN_EM,
    path: '/projects/NEW/apps/project-report',
    ready: /epics have an agreed date/,
    width: 1280,
  },
  {
    name: 'report-no-epics',
    who: PRIYA_PM,
    path: '/projects/OPS/apps/project-report',
    ready: /no epics/,
    width: 1280,
  },
  {
    name: 'settings',
    who: ADA_ADMIN,
    path: '/projects/SHOP/settings/apps/project-settings',
    ready: /Priya Patel/,
    width: 1280,
  },
  {
    name: 'settings-narrow',
    who: ADA_ADMIN,
    path: '/projects/NEW/settings/apps/project-settings',
    ready: /Product manager/,
    width: 320,
  },
];

test.each(onScreens(STOPS))(
  '$name, $mode: no accessibility finding, no error, nothing wider than the page',
  async ({ name, mode, who, path, unfold, ready, width, inReadme }) => {
    const { page, errors } = await openPage(on.browser, {
      url: on.server.url,
      actingAs: who,
      colorMode: mode,
      width,
    });
    await page.goto(`${on.server.url}${path}`);
    await unfold?.(page);
    const frame = await appFrame(page);
    await frame.getByText(ready).first().waitFor();
    await frame.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect(await axeViolations(frame)).toEqual([]);
    const overflow = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    if (inReadme || process.env.SCREENSHOTS_ALL) await keepScreenshot(page, `${name}-${mode}`);
    expect(errors).toEqual([]);
  },
);

test('who decides is named in full, 320 wide', async () => {
  const { panel } = await openPanelFor(on, VERA_VIEWER, shop.twoStepSignIn, { width: 320 });
  const owners = panel.locator('[data-decision=when] .decision-owners span', {
    hasText: /^Priya Patel and Ben Ode$/,
  });
  expect(await owners.evaluate((names) => names.scrollWidth - names.clientWidth)).toBe(0);
});
