import type { Frame } from 'playwright-core';
import { shop } from '../../local/jira/seed/world';
import { axeViolations } from '../harness/axe';
import { appFrame, keepScreenshot, openPage, type PageOptions } from '../harness/browser';
import { BEN_EM, MIA_SECOND_EM, PRIYA_PM } from '../harness/people';
import { onScreens } from '../harness/screens';
import { stage } from '../harness/stage';

jest.setTimeout(90_000);

const on = stage({ story: true });

const DAY = 86_400_000;
/** Its date waits on Ben. */
const WAITING = shop.guestCheckout;
/** So does this one, to the end. */
const LEFT = shop.deliverySlots;

async function open(who: string, path: string, options: Partial<PageOptions> = {}) {
  const opened = await openPage(on.browser, { url: on.server.url, actingAs: who, ...options });
  await opened.page.goto(`${on.server.url}${path}`);
  return { ...opened, frame: await appFrame(opened.page) };
}

const openReport = (who: string, options: Partial<PageOptions> = {}) =>
  open(who, '/projects/SHOP/apps/project-report', options);

async function openMyTurn(who: string, options: Partial<PageOptions> = {}) {
  const opened = await openReport(who, options);
  await opened.frame.getByRole('tab', { name: /^My turn/ }).click();
  await opened.frame.getByRole('button', { name: 'My stand-in' }).waitFor();
  return opened;
}

async function openPanel(who: string, key: string) {
  const opened = await openPage(on.browser, { url: on.server.url, actingAs: who });
  await opened.page.goto(`${on.server.url}/browse/${key}`);
  await opened.page.getByRole('button', { name: 'Countersign When' }).click();
  return { ...opened, frame: await appFrame(opened.page) };
}

const cardOf = (frame: Frame, key: string) =>
  frame.locator('.turn-card').filter({ has: frame.getByRole('link', { name: new RegExp(`^${key} `) }) });
const rowOf = (frame: Frame, key: string) =>
  frame.locator('tbody tr').filter({ has: frame.getByRole('link', { name: key, exact: true }) });

test('an owner says by keyboard alone who signs for them, and can take it back and put it back', async () => {
  const { page, frame, errors } = await openMyTurn(BEN_EM);
  await frame.getByRole('button', { name: 'My stand-in' }).press('Enter');
  await frame.getByRole('combobox', { name: 'Signs for you' }).focus();
  await page.keyboard.type('Mia');
  await frame.getByRole('option', { name: 'Mia Second' }).waitFor();
  await page.keyboard.press('Enter');
  await frame.getByRole('button', { name: 'Remove Mia Second' }).waitFor();
  await frame.getByLabel('Last day').fill('2027-02-01');
  await page.keyboard.press('Enter');
  await frame.getByText('The last day must not be before the first, and not in the past.').waitFor();
  await frame.getByLabel('Last day').fill('2027-02-09');
  await page.keyboard.press('Enter');
  await frame.getByText('Mia Second signs for you until 9 Feb').waitFor();
  expect(await frame.getByLabel('Last day').inputValue()).toBe('');

  await frame.getByRole('button', { name: 'Remove Mia Second, 3 Feb to 9 Feb' }).press('Enter');
  await frame.getByText('Removed: Mia Second does not sign for you, 3 Feb to 9 Feb.').waitFor();
  expect(await frame.getByText('Mia Second signs for you until 9 Feb').count()).toBe(0);
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe('Who signs for you');
  await frame.getByRole('button', { name: 'Undo' }).press('Enter');
  await frame.getByText('Mia Second signs for you until 9 Feb').waitFor();
  expect(errors).toEqual([]);
});

test('within the days the stand-in sees the date, signs it, and everybody is told for whom', async () => {
  const mia = await openMyTurn(MIA_SECOND_EM);
  await mia.frame.getByText('You sign for Ben Ode until Feb 9').waitFor();
  const card = cardOf(mia.frame, WAITING);
  await card.getByText('For Ben Ode', { exact: true }).waitFor();
  await cardOf(mia.frame, LEFT).getByText('For Ben Ode', { exact: true }).waitFor();
  await card.getByRole('checkbox').press(' ');
  await mia.frame.getByText('1 selected, for Ben Ode').waitFor();
  await card.getByRole('button', { name: /^Sign / }).press('Enter');
  await card.locator('.turn-outcome').waitFor();
  expect(mia.errors).toEqual([]);

  const panel = await openPanel(PRIYA_PM, WAITING);
  await panel.frame.getByText(/by Mia Second for Ben Ode/).waitFor();

  const report = await openReport(PRIYA_PM);
  await rowOf(report.frame, WAITING).getByRole('img', { name: 'signed by Mia Second for Ben Ode' }).waitFor();
  await rowOf(report.frame, LEFT)
    .getByText(/^Mia Second\s+for Ben Ode/)
    .waitFor();
  expect(report.errors).toEqual([]);
});

test.each(onScreens([{}]))(
  'the periods and the form at $width px, $mode: no accessibility finding, large targets, nothing too wide',
  async ({ mode, width }) => {
    const { page, frame, errors } = await openMyTurn(BEN_EM, { colorMode: mode, width });
    await frame.getByRole('button', { name: 'My stand-in' }).click();
    await frame.getByRole('button', { name: 'Arrange' }).click();
    await frame.getByText('Choose who signs for you.').waitFor();
    expect(await axeViolations(frame)).toEqual([]);
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
    for (const target of await frame.locator('.my-stand-in').locator('button, input[type=date]').all()) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    if (process.env.SCREENSHOTS_ALL) await keepScreenshot(page, `stand-in-${width}-${mode}`);
    expect(errors).toEqual([]);
  },
);

const STEADS = [
  {
    name: 'my-turn-of-a-stand-in',
    who: MIA_SECOND_EM,
    show: openMyTurn,
    says: 'You sign for Ben Ode until Feb 9',
  },
  { name: 'report-of-a-stand-in', who: MIA_SECOND_EM, show: openReport, says: /for Ben Ode/ },
  { name: 'report-with-a-stand-in', who: PRIYA_PM, show: openReport, says: /for Ben Ode/ },
];

test.each(onScreens(STEADS, 1))(
  '$name at $width px, $mode: no accessibility finding, nothing too wide',
  async ({ name, who, show, says, mode, width }) => {
    const { page, frame, errors } = await show(who, { colorMode: mode, width });
    await frame.getByText(says).first().waitFor();
    await frame.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect(await axeViolations(frame)).toEqual([]);
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
    if (process.env.SCREENSHOTS_ALL) await keepScreenshot(page, `${name}-${width}-${mode}`);
    expect(errors).toEqual([]);
  },
);

test('the day after, it is the owner’s turn alone; what was signed stays', async () => {
  on.server.clock.advance(7 * DAY);
  const mia = await openMyTurn(MIA_SECOND_EM);
  expect(await mia.frame.getByText(/for Ben Ode/i).count()).toBe(0);
  expect(await cardOf(mia.frame, LEFT).count()).toBe(0);

  const panel = await openPanel(MIA_SECOND_EM, LEFT);
  await panel.frame.getByText(/can sign this date/).waitFor();
  expect(await panel.frame.getByRole('button', { name: /^Sign/ }).count()).toBe(0);

  const ben = await openMyTurn(BEN_EM);
  await cardOf(ben.frame, LEFT).waitFor();
  await ben.frame.getByRole('button', { name: 'My stand-in' }).click();
  await ben.frame.getByText('Nobody signs for you at the moment.').waitFor();

  const report = await openReport(PRIYA_PM);
  await rowOf(report.frame, WAITING).getByRole('img', { name: 'signed by Mia Second for Ben Ode' }).waitFor();
  expect(await rowOf(report.frame, LEFT).locator('.cell-waiting').textContent()).toContain('Ben Ode');
  expect(await rowOf(report.frame, LEFT).getByText('Mia Second').count()).toBe(0);
});

function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
