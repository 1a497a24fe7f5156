import type { Frame } from 'playwright-core';
import { epics, shop } from '../../local/jira/seed/world';
import { axeViolations } from '../harness/axe';
import { appFrame, keepScreenshot, openPage } from '../harness/browser';
import { ADA_ADMIN, PRIYA_PM } from '../harness/people';
import { onScreens } from '../harness/screens';
import { stage } from '../harness/stage';
import { until } from '../harness/until';

jest.setTimeout(60_000);

const on = stage({ story: true });

// The app may not see it, so it tells search nothing of it.
beforeAll(async () => {
  const { status } = await on.server.rest(ADA_ADMIN, 'DELETE', `/rest/api/3/issue/${epics.unseenByApp}`);
  expect(status).toBe(204);
  await on.server.deliver();
});

interface Opening {
  colorMode?: 'light' | 'dark';
  width?: number;
}

async function openReport(screen: Opening = {}) {
  const opened = await openPage(on.browser, { url: on.server.url, actingAs: PRIYA_PM, ...screen });
  await opened.page.goto(`${on.server.url}/projects/SHOP/apps/project-report`);
  const frame = await appFrame(opened.page);
  await frame.getByText(/epics have an agreed date/).waitFor();
  return { ...opened, frame };
}

async function openRoadmap(opening: Opening = {}) {
  const opened = await openReport(opening);
  await opened.frame.getByRole('button', { name: 'Roadmap' }).press('Enter');
  await opened.frame.locator('.lane').first().waitFor();
  return opened;
}

const listed = (frame: Frame) => frame.locator('.group-count').allTextContents();
const laneOf = (frame: Frame, key: string) =>
  frame.locator('.lane').filter({ has: frame.getByRole('link', { name: key, exact: true }) });
const totalOf = async (frame: Frame) =>
  (await frame.locator('.bar-total').allTextContents()).reduce((sum, text) => sum + Number(text), 0);

test.each(onScreens([{ name: 'roadmap' }, { name: 'roadmap-by-goal', byGoal: true }]))(
  '$name, $mode, $width: no accessibility finding, nothing wider than the page',
  async ({
    name,
    mode,
    width,
    byGoal,
  }: {
    name: string;
    mode: 'light' | 'dark';
    width: number;
    byGoal?: boolean;
  }) => {
    const { page, frame, errors } = await openRoadmap({ colorMode: mode, width });
    if (byGoal) await frame.getByLabel('Group by goal').press('Space');
    expect(await frame.locator('.lane-goal').count()).toBe(byGoal ? await goalsIn(frame) : 0);
    expect(await axeViolations(frame)).toEqual([]);
    const overflow = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    if (width === 1280 && !byGoal) {
      await frame.locator('.roadmap').evaluate((roadmap) => roadmap.scrollIntoView());
      await keepScreenshot(page, `${name}-${mode}`);
    }
    expect(errors).toEqual([]);
  },
);

/** As the filter offers them, but for "All goals". */
async function goalsIn(frame: Frame): Promise<number> {
  return (await frame.getByLabel('Goal', { exact: true }).locator('option').count()) - 1;
}

test('an epic’s lane joins the date first agreed to the date as it is, and says so in words', async () => {
  const { frame } = await openRoadmap();
  const lane = laneOf(frame, shop.twoStepSignIn);
  expect(await lane.locator('.lane-name').textContent()).toMatch(
    /: 5 Mar · Changed since agreed · First agreed 21 Feb · slip 12 days$/,
  );
  const [first, now, joint] = await Promise.all(
    ['.mark-first', '.mark:not(.mark-first)', '.joint'].map((part) => lane.locator(part).boundingBox()),
  );
  const centre = (box: { x: number; width: number } | null | undefined) =>
    box ? box.x + box.width / 2 : Number.NaN;
  expect(centre(first)).toBeLessThan(centre(now));
  expect(joint?.x).toBeCloseTo(centre(first), 0);
  expect((joint?.x ?? 0) + (joint?.width ?? 0)).toBeCloseTo(centre(now), 0);
  expect(await laneOf(frame, shop.expressPay).locator('.mark').count()).toBe(2);
});

test('a quarter, pressed, fills the roadmap and filters the table; the address keeps it; pressed again, all is back', async () => {
  const { page, frame } = await openRoadmap();
  const before = await listed(frame);
  const all = await totalOf(frame);
  await frame.getByRole('button', { name: 'Q2 2027', exact: true }).press('Enter');
  await page.waitForURL(/\/list\/due=2027-04-01..2027-06-30&roadmap=month$/);
  await frame.getByText('Date in Q2 2027:').waitFor();
  const dates = await frame.locator('tbody .cell-date').allTextContents();
  expect(dates.length).toBeGreaterThan(0);
  expect(dates.filter((date) => !/Apr|May|Jun/.test(date))).toEqual([]);
  expect(await totalOf(frame)).toBe(dates.length);
  expect(await frame.locator('.lane').count()).toBe(dates.length);
  expect(await frame.locator('.period').allTextContents()).toEqual([
    'Q2 2027',
    'Apr 2027',
    'May 2027',
    'Jun 2027',
  ]);

  await page.reload();
  const again = await appFrame(page);
  await again.getByText('Date in Q2 2027:').waitFor();
  await again.getByRole('button', { name: 'Q2 2027', exact: true }).press('Enter');
  await again
    .locator('.group-count', { hasText: before[0] ?? '' })
    .first()
    .waitFor();
  expect([await listed(again), await totalOf(again)]).toEqual([before, all]);
});

test('each figure of the chart, as a table, leads to that very list in Jira’s own search', async () => {
  const { frame } = await openRoadmap();
  await frame.getByRole('button', { name: 'The chart as a table' }).press('Enter');
  const links = frame.locator('.coverage-table td a');
  const figures = await links.evaluateAll((all) =>
    all.map((link) => ({
      count: Number.parseInt(link.textContent ?? '', 10),
      jql: new URL((link as HTMLAnchorElement).href).searchParams.get('jql') ?? '',
    })),
  );
  expect(figures.length).toBeGreaterThan(15);
  expect(await frame.locator('.coverage-table tbody td').filter({ hasText: /\d/ }).count()).toBe(
    figures.length,
  );
  for (const { count, jql } of figures) {
    const body = { jql, fields: ['summary'], maxResults: 100 };
    const found = await on.server.rest(PRIYA_PM, 'POST', '/rest/api/3/search/jql', body);
    expect([jql, (found.body as { issues?: object[] }).issues?.length]).toEqual([jql, count]);
  }
});

test('the chart is one stop of the Tab key: arrows lead through it, Enter lists, and what is listed opens in Jira search', async () => {
  const { page, frame, errors } = await openRoadmap();
  const focused = () =>
    frame.evaluate(() => {
      const { activeElement: element } = document;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
  await frame.getByLabel('Group by goal').focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toMatch(/^[A-Z].* 202\d, .*: \d+$/);
  await page.keyboard.press('Tab');
  expect(await frame.evaluate(() => document.activeElement?.closest('.lane') !== null)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  while (/: \d+$/.test(await focused())) await page.keyboard.press('ArrowDown');
  expect(await focused()).toMatch(/^Q\d 202\d$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toMatch(/: \d+$/);
  const count = Number((await focused()).replace(/.*: /, ''));
  await page.keyboard.press('Enter');
  const chosen = frame.locator('.roadmap-chosen');
  await chosen.waitFor();
  expect(await chosen.textContent()).toContain(`: ${count} epic`);
  const keys = await frame.locator('tbody tr .epic-key a').allTextContents();
  const later = frame.locator('.group-toggle');
  if (await later.count()) await later.press('Enter');
  await chosen.getByRole('link', { name: 'Open in Jira search' }).press('Enter');
  await page.waitForURL('**/issues/?jql=*');
  await page.locator('main tbody tr').first().waitFor();
  for (const key of keys) await page.locator(`main tbody a[href="/browse/${key}"]`).first().waitFor();
  expect(errors).toEqual([]);
});

test('what is pressed and then drawn no more leaves the keyboard in the chart', async () => {
  const { frame } = await openRoadmap();
  await frame.getByLabel('Divide the calendar').selectOption('quarter');
  await frame.locator('.bar-part').nth(3).press('Enter');
  await frame.locator('.roadmap-chosen a').waitFor();
  const focused = () => frame.evaluate(() => document.activeElement?.textContent ?? '');
  expect(await focused()).toMatch(/^Q\d 202\d$/);
  await frame.getByRole('button', { name: 'Show all dates and states' }).press('Enter');
  await frame.locator('.roadmap-chosen a').waitFor({ state: 'detached' });
  expect(await focused()).toMatch(/^Roadmap/);
});

test('a row’s link puts it into the address, which leads back to it; to what is not listed, it says so', async () => {
  const { page, frame } = await openReport();
  const rowOf = (within: Frame) => within.locator('tbody tr').filter({ hasText: shop.cartRecovery });
  await rowOf(frame)
    .getByRole('button', { name: `Link to ${shop.cartRecovery} in this report` })
    .press('Enter');
  await page.waitForURL(new RegExp(`/list/epic=${shop.cartRecovery}$`));
  await page.reload();
  const again = await appFrame(page);
  await rowOf(again).getByText('The address of this page leads here.').waitFor();
  // Jira shows a part of the frame only; the row is in it.
  const height = page.viewportSize()?.height ?? 0;
  await until(async () => {
    const box = await rowOf(again).boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= height;
  });

  await again.getByRole('button', { name: /^\d+ No date$/ }).press('Enter');
  await again.getByText(`${shop.cartRecovery} is not in this list`).waitFor();
  await again.getByRole('button', { name: 'Clear filters' }).first().press('Enter');
  await rowOf(again).getByText('The address of this page leads here.').waitFor();
});
