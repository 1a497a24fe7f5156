import { randomUUID } from 'node:crypto';
import type { Frame } from 'playwright-core';
import { epics, shop } from '../../local/jira/seed/world';
import type { PanelView } from '../../src/domain/views/panel';
import { axeViolations } from '../harness/axe';
import { appFrame, keepScreenshot, openPage, type PageOptions } from '../harness/browser';
import { BEN_EM, PRIYA_PM } from '../harness/people';
import { onScreens } from '../harness/screens';
import { stage } from '../harness/stage';

jest.setTimeout(90_000);

const on = stage({ story: true });

const SUGGESTED = shop.guestCheckout;
const TALKED = shop.deliverySlots;
const ASKED = shop.cartRecovery;
const MEASURED = shop.reviews;

beforeAll(async () => {
  await suggest(PRIYA_PM, SUGGESTED, '2027-03-26', 'The spring campaign begins on that day.');
  await suggest(PRIYA_PM, TALKED, '2027-04-16', '');
  await suggest(BEN_EM, TALKED, '2027-05-14', 'Two of us are away in April.');
  await suggest(PRIYA_PM, TALKED, '2027-04-30', 'No later than the launch in Norway.');
  await askBaseline(PRIYA_PM, ASKED);
  await askBaseline(BEN_EM, MEASURED);
  await act(PRIYA_PM, MEASURED, 'acceptBaseline', ({ evaluation }) => ({ on: evaluation.ask?.on }));
  // Gus, who has left, is waited on once the date is another one than he signed.
  const fields = { duedate: '2027-07-30' };
  await on.server.rest(PRIYA_PM, 'PUT', `/rest/api/3/issue/${epics.deactivatedOwner}`, { fields });
  await on.server.deliver();
});

/** Does something on an epic's panel, as the page would after showing it. */
async function act(who: string, key: string, call: string, payload: (view: PanelView) => object) {
  const place = { moduleKey: 'epic-context', issueKey: key };
  const { result: view } = (await on.server.call(who, place, 'open')) as { result: PanelView };
  const sent = { actionId: randomUUID(), rev: view.rev, ...payload(view) };
  expect(await on.server.call(who, place, call, sent)).toMatchObject({ ok: true });
}

function suggest(who: string, key: string, day: string, text: string) {
  return act(who, key, 'suggest', ({ evaluation: { value }, suggestions }) => ({
    value,
    answers: suggestions.find((each) => each.end === null)?.id ?? null,
    day,
    without: [],
    reason: 'capacity',
    text,
  }));
}

function askBaseline(who: string, key: string) {
  return act(who, key, 'askBaseline', ({ evaluation }) => ({
    on: evaluation.agreedOn,
    text: 'The scope is another one since the country launch was added.',
  }));
}

async function openProject(who: string, options: Partial<PageOptions> = {}) {
  const opened = await openPage(on.browser, { url: on.server.url, actingAs: who, ...options });
  await opened.page.goto(`${on.server.url}/projects/SHOP/apps/project-report`);
  const frame = await appFrame(opened.page);
  await frame.getByText(/epics have an agreed date/).waitFor();
  return { ...opened, frame };
}

async function openMyTurn(who: string, options: Partial<PageOptions> = {}) {
  const opened = await openProject(who, options);
  await opened.frame.getByRole('tab', { name: /^My turn/ }).click();
  await opened.frame.getByRole('button', { name: 'Mail to you' }).waitFor();
  return opened;
}

const cardOf = (frame: Frame, key: string) =>
  frame.locator('.turn-card').filter({ has: frame.getByRole('link', { name: new RegExp(`^${key} `) }) });
const rowOf = (frame: Frame, key: string) =>
  frame.locator('tbody tr').filter({ has: frame.getByRole('link', { name: key, exact: true }) });

test('My turn tells who suggests what and why, offers nothing to sign, and leads to the epic', async () => {
  const { page, frame, errors } = await openMyTurn(BEN_EM);
  const card = cardOf(frame, SUGGESTED);
  await card.getByText(/^Priya Patel \(PM\) suggests 26 Mar instead of .*\.$/).waitFor();
  await card.getByText('Capacity: The spring campaign begins on that day.').waitFor();
  expect(await card.getByRole('button', { name: /^Sign/ }).count()).toBe(0);
  expect(await card.getByRole('checkbox').count()).toBe(0);
  await cardOf(frame, ASKED)
    .getByText(/^Priya Patel asks to measure from /)
    .waitFor();
  await card.getByRole('link', { name: `Answer on ${SUGGESTED}` }).click();
  await page.waitForURL(`**/browse/${SUGGESTED}`);
  expect(errors).toEqual([]);
});

test('once both have suggested more than once, both have both words, to be copied', async () => {
  for (const who of [BEN_EM, PRIYA_PM]) {
    const { page, frame } = await openMyTurn(who);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const card = cardOf(frame, TALKED);
    await card.getByRole('button', { name: /^Copy/ }).click();
    await card.getByText('Copied').waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(lines[1]).toMatch(/^Ben Ode \(EM\) suggests 14 May instead of .* · Capacity: Two of us are away/);
    expect(lines[2]).toMatch(/^Priya Patel \(PM\) suggests 30 Apr instead of .* · Capacity: No later than/);
  }
});

test('the report tells what is suggested, what slips are measured from, and who has left', async () => {
  const { frame, errors } = await openProject(PRIYA_PM);
  const suggested = rowOf(frame, SUGGESTED);
  await suggested.getByText('Other date suggested').waitFor();
  await suggested.getByText(/^You suggest 26 Mar instead of /).waitFor();
  await rowOf(frame, MEASURED).locator('.cell-first').getByText('baseline 2').waitFor();
  await rowOf(frame, epics.deactivatedOwner)
    .getByText(/^Has left; an admin can replace/)
    .waitFor();
  expect(errors).toEqual([]);
});

const VIEWS = [
  { name: 'my-turn', show: openMyTurn },
  { name: 'report', show: openProject },
];

test.each(onScreens(VIEWS))(
  '$name at $width px, $mode: no accessibility finding, no error, nothing wider than the page',
  async ({ name, show, mode, width }) => {
    const { page, frame, errors } = await show(BEN_EM, { colorMode: mode, width });
    await frame.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect(await axeViolations(frame)).toEqual([]);
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
    if (process.env.SCREENSHOTS_ALL) await keepScreenshot(page, `suggestions-${name}-${width}-${mode}`);
    expect(errors).toEqual([]);
  },
);

function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
