import type { Frame } from 'playwright-core';
import { axeViolations } from '../harness/axe';
import { appFrame, openPage } from '../harness/browser';
import { layoutShift } from '../harness/layout-shift';
import { PRIYA_PM } from '../harness/people';
import { stage } from '../harness/stage';
import { until } from '../harness/until';

jest.setTimeout(120_000);

const on = stage();
const EPICS = 1_000;

beforeAll(() => on.server.plantEpics(EPICS));

async function openBig(width: number) {
  const opened = await openPage(on.browser, { url: on.server.url, actingAs: PRIYA_PM, width });
  await opened.page.goto(`${on.server.url}/projects/BIG/apps/project-report`);
  const frame = await appFrame(opened.page);
  await frame.getByText(/of \d+ epics have an agreed date/).waitFor();
  return { ...opened, frame, list: frame.getByRole('region', { name: 'Now: list' }) };
}

afterEach(() => on.server.switches.reset());

/** Answers the report with its first epics alone, until told to go on. */
function holdLaterEpics(): () => void {
  on.server.switches.set({ held: { match: 'POST /rest/api/3/issue/bulkfetch', count: EPICS } });
  return () => {
    on.server.switches.set({ held: null });
    on.server.release();
  };
}

/** The id of the epic whose row has the keyboard. */
const focusedEpic = (frame: Frame) =>
  frame.evaluate(() => document.activeElement?.closest('[data-epic]')?.getAttribute('data-epic') ?? null);

const drawn = (frame: Frame) => frame.locator('[data-epic]').count();
const countOf = async (frame: Frame) => Number(await frame.locator('.group-count').first().textContent());

test('of a long list only what is near is drawn; its head stays in view, and its end is reached by one key', async () => {
  const { page, frame, list } = await openBig(1280);
  const all = await countOf(frame);
  expect(all).toBeGreaterThan(300);
  expect(await drawn(frame)).toBeLessThanOrEqual(120);
  expect(await frame.getByRole('table').first().getAttribute('aria-rowcount')).toBe(String(all + 1));
  await list.press('End');
  await frame.locator(`tr[aria-rowindex="${all + 1}"]`).waitFor();
  expect(await drawn(frame)).toBeLessThanOrEqual(160);
  const [box, head] = await Promise.all([
    list.boundingBox(),
    frame.locator('thead th').first().boundingBox(),
  ]);
  expect(Math.abs((head?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(3);
  expect(await axeViolations(frame)).toEqual([]);

  // A link to a row leaves the list where it is, and leads back there.
  const last = frame.locator(`tr[aria-rowindex="${all - 3}"]`);
  const before = await list.evaluate((scroller) => scroller.scrollTop);
  await last.getByRole('button', { name: /^Link to BIG-\d+ in this report$/ }).press('Enter');
  await page.waitForURL(/\/list\/epic=BIG-\d+$/);
  expect(await list.evaluate((scroller) => scroller.scrollTop)).toBe(before);
  await page.reload();
  const again = await appFrame(page);
  await again.getByText('The address of this page leads here.').waitFor();
  await again.getByRole('button', { name: /^Link to/, pressed: true }).press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('/list/'));
});

test('a long list stays where it is scrolled to, though rows are drawn there that never were', async () => {
  const { frame, list } = await openBig(1280);
  for (const place of [3_000, 9_000, 2_500]) {
    await list.evaluate((scroller, top) => scroller.scrollTo(0, top), place);
    await frame.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const top = await list.evaluate((scroller) => scroller.scrollTop);
    expect(Math.abs(top - place)).toBeLessThan(400);
  }
});

test('of a long list, a new order begins at its top', async () => {
  const { frame, list, errors } = await openBig(1280);
  await list.press('End');
  // The browser's own scrolling takes a moment, and would go on.
  await until(() => list.evaluate((box) => box.scrollTop + box.clientHeight >= box.scrollHeight - 1));
  await frame.getByRole('button', { name: 'Slip' }).press('Enter');
  await frame.locator('tr[aria-rowindex="2"]').waitFor();
  expect(errors).toEqual([]);
});

test('a row that has the keyboard stays, however far the list is scrolled', async () => {
  const { frame, list } = await openBig(1280);
  const link = frame.locator('tr[aria-rowindex="2"]').getByRole('link').first();
  const key = await link.textContent();
  await link.focus();
  await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await frame.locator(`tr[aria-rowindex="${(await countOf(frame)) + 1}"]`).waitFor();
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe(key);
});

test('so does one in the middle of the list, wherever the list is scrolled from there', async () => {
  const { frame, list } = await openBig(1280);
  const scrollTo = (place: number) =>
    list.evaluate(async (box, top) => {
      box.scrollTo(0, top);
      // Twice: what is near is drawn in the first frame, and painted in the second.
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    }, place);
  await scrollTo(5_000);
  const row = frame.locator('tr[data-epic]').nth(15);
  const id = await row.getAttribute('data-epic');
  await row.getByRole('link').first().focus();
  for (const place of [8_000, 4_000, 9_000, 15_000, 7_000, 0, 5_000]) {
    await scrollTo(place);
    expect(await focusedEpic(frame)).toBe(id);
  }
});

test('where rows come in above the one that has the keyboard, it is in no other row then', async () => {
  const { page } = await openBig(1280);
  const goOn = holdLaterEpics();
  await page.goto(`${page.url()}/list/sort=-epic`);
  const frame = await appFrame(page);
  const row = frame.locator('tr[aria-rowindex="9"]');
  await row.getByRole('link').first().focus();
  const id = await row.getAttribute('data-epic');
  expect(await frame.getByText(/epics read…$/).count()).toBe(1);
  goOn();
  await frame.getByText(/of \d+ epics have an agreed date/).waitFor();
  expect(await row.getAttribute('data-epic')).not.toBe(id);
  expect([id, null]).toContain(await focusedEpic(frame));
});

test('on a narrow screen, cards likewise', async () => {
  const { frame, list } = await openBig(320);
  expect(await drawn(frame)).toBeLessThanOrEqual(120);
  await list.press('End');
  await frame.locator('[data-block]').last().locator('[data-epic]').first().waitFor();
  expect(await axeViolations(frame)).toEqual([]);
});

test('a list that is short enough is drawn whole, in every new order again', async () => {
  const { page } = await openBig(1280);
  await page.goto(`${page.url()}/list/text=big-9`);
  const frame = await appFrame(page);
  await frame.getByText(/of \d+ epics have an agreed date/).waitFor();
  const all = await countOf(frame);
  expect(all).toBeGreaterThan(40);
  expect(await frame.getByRole('region', { name: 'Now: list' }).count()).toBe(0);
  const numbers = async () =>
    (await frame.locator('.epic-key a').allTextContents()).map((key) => Number(key.replace('BIG-', '')));
  await until(async () => (await drawn(frame)) === all);
  const byEpic = (await numbers()).sort((a, b) => a - b);
  for (const direction of ['ascending', 'descending']) {
    await frame.getByRole('columnheader').getByRole('button', { name: 'Epic' }).click();
    await frame.locator(`th[aria-sort="${direction}"]`).waitFor();
    await until(async () => (await drawn(frame)) === all);
    expect(await numbers()).toEqual(direction === 'ascending' ? byEpic : [...byEpic].reverse());
  }
});

test('epics that come in later stand below those that are there already, until they are asked for in order', async () => {
  const goOn = holdLaterEpics();
  const { page } = await openPage(on.browser, { url: on.server.url, actingAs: PRIYA_PM, isFirst: true });
  await page.goto(`${on.server.url}/projects/BIG/apps/project-report`);
  const frame = await appFrame(page);
  const top = () => frame.locator('tbody tr th').allTextContents();
  await frame.locator('tr[data-epic]').first().waitFor();
  expect(await frame.locator('.headline progress').count()).toBe(1);
  const first = (await top()).slice(0, 10);
  goOn();
  await frame.getByText(/of \d+ epics have an agreed date/).waitFor();
  expect((await top()).slice(0, 10)).toEqual(first);
  expect(await layoutShift(frame)).toBeLessThanOrEqual(0.02);
  const putFirst = frame.getByRole('button', { name: /^Put \d+ more pressing first$/ });
  await putFirst.waitFor();
  // Of what is listed, nothing is out of order.
  await frame.getByRole('searchbox').fill(/BIG-\d{3}/.exec(first.join())?.[0] ?? '');
  await putFirst.waitFor({ state: 'detached' });
  await frame.getByRole('searchbox').fill('');
  await putFirst.press('Enter');
  await frame.getByText('In progress, overdue, or due within 26 weeks').waitFor();
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toMatch(/^Now /);
});
