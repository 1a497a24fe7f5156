import type { Frame, Locator } from 'playwright-core';
import { appPagePath } from '../../local/app-address';
import { ENVIRONMENT_ID } from '../../local/forge/installation';
import { shop } from '../../local/jira/seed/world';
import type { PanelView } from '../../src/domain/views/panel';
import { axeViolations } from '../harness/axe';
import { appFrame, keepScreenshot, openPage, type PageOptions } from '../harness/browser';
import { BEN_EM, PRIYA_PM, VERA_VIEWER } from '../harness/people';
import { onScreens } from '../harness/screens';
import { stage } from '../harness/stage';

jest.setTimeout(90_000);

const on = stage({ story: true });

const HOUR = 3_600_000;
const REPORT = appPagePath(
  { appId: '00000000-0000-4000-8000-00000000c051', environmentId: ENVIRONMENT_ID },
  'SHOP',
  'jira:projectPage',
);

async function openMyTurn(who: string, path = '/my-turn', options: Partial<PageOptions> = {}) {
  const opened = await openPage(on.browser, { url: on.server.url, actingAs: who, ...options });
  await opened.page.goto(`${on.server.url}${REPORT}${path}`);
  const frame = await appFrame(opened.page);
  await frame
    .getByText(/waits? on you/)
    .first()
    .waitFor();
  return { ...opened, frame };
}

const cards = (frame: Frame) => frame.locator('.turn-card');
const cardOf = (frame: Frame, key: string) =>
  cards(frame).filter({ has: frame.getByRole('link', { name: new RegExp(`^${key} `) }) });

test('twelve dates are signed at once: two that moved meanwhile are refused with the cure; one undo', async () => {
  const { frame, errors } = await openMyTurn(BEN_EM);
  const signable = cards(frame).filter({ has: frame.getByRole('checkbox') });
  const keys: string[] = [];
  for (let index = 0; index < 12; index++) {
    const card = signable.nth(index);
    keys.push((await card.getAttribute('aria-label')) ?? '');
    await card.getByRole('checkbox').press(' ');
  }
  const moved = [keys[3] ?? '', keys[8] ?? ''];
  for (const key of moved) {
    const fields = { duedate: '2027-08-13' };
    expect((await on.server.rest(PRIYA_PM, 'PUT', `/rest/api/3/issue/${key}`, { fields })).status).toBe(204);
  }
  await frame.getByRole('button', { name: 'Sign 12 dates' }).press('Enter');
  await frame.getByText(/^You signed 10 dates\..* 2 were not signed; the list says why\.$/).waitFor();
  expect(await frame.locator('.turn-outcome').count()).toBe(10);
  for (const key of moved) {
    const card = cardOf(frame, key);
    await card.getByText(/^Nothing was signed: the date you saw was .*, and Jira now shows 13 Aug/).waitFor();
    await card.getByRole('button', { name: /^Sign 13 Aug 2027/ }).waitFor();
    expect(await card.getByRole('checkbox').isChecked()).toBe(false);
  }
  await frame.getByRole('button', { name: 'Undo' }).press('Enter');
  await frame.getByText('Undone: 10 sign-offs are taken back.').waitFor();
  expect(await frame.locator('.turn-outcome').count()).toBe(0);

  // Who owns a date and sets it in person has signed it: Priya has.
  await cardOf(frame, moved[0] ?? '')
    .getByRole('button', { name: /^Sign 13 Aug 2027/ })
    .click();
  await cardOf(frame, moved[0] ?? '')
    .getByText('Signed · agreed')
    .waitFor();
  expect(errors).toEqual([]);
});

test('from the mail to signed at 320 px in two taps', async () => {
  const { server } = on;
  // What waited before is told; then one more epic comes to wait on Priya alone.
  await server.runSchedule('every-hour');
  const place = { moduleKey: 'epic-context', issueKey: shop.sizeAdvice };
  const opened = (await server.call(BEN_EM, place, 'open')) as { result: PanelView };
  const { rev, evaluation } = opened.result;
  const value = evaluation.value ?? { source: '', canonical: '' };
  const sign = { actionId: 'sign-size-advice', rev, value, period: value.canonical };
  expect(await server.call(BEN_EM, place, 'sign', sign)).toEqual(expect.objectContaining({ ok: true }));
  server.clock.advance(3 * HOUR);
  await server.runSchedule('every-hour');
  const [mail] = server.outbox().filter(({ to }) => to === PRIYA_PM);

  const { page, errors } = await openPage(on.browser, {
    url: server.url,
    actingAs: PRIYA_PM,
    width: 320,
    height: 640,
  });
  await page.goto(`${server.url}/outbox/${mail?.id}`);
  await page.locator('.mail-text a').first().click();
  const frame = await appFrame(page);
  const button = cardOf(frame, shop.sizeAdvice).getByRole('button', { name: /^Sign / });
  await button.waitFor();
  expect(new URL(page.url()).pathname).toBe(`${REPORT}/my-turn/${shop.sizeAdvice}`);
  const box = await button.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(box?.width).toBeGreaterThanOrEqual(240);
  await button.click();
  await cardOf(frame, shop.sizeAdvice).getByText('Signed · agreed').waitFor();
  expect(errors).toEqual([]);
});

test('what automation moved is told with the reason that an owner gives with one tap', async () => {
  on.server.automation('automation', [shop.expressPay], { days: 7 });
  await on.server.deliver();
  const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: BEN_EM });
  await page.goto(`${on.server.url}/browse/${shop.expressPay}`);
  await page.getByRole('button', { name: 'Countersign When' }).click();
  const panel = await appFrame(page);
  await panel.getByText(/^Automation moved it from .* to /).waitFor();
  await panel.getByRole('button', { name: 'Dependency' }).click();
  await panel.getByText('Dependency — you').waitFor();
  await panel.getByLabel('Add a word').fill('the payment partner is late');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByText('Dependency: the payment partner is late — you').waitFor();
  expect(await axeViolations(panel)).toEqual([]);

  await page.goto(`${on.server.url}${REPORT}/my-turn/${shop.expressPay}`);
  const card = cardOf(await appFrame(page), shop.expressPay);
  await card.getByText(/^Changed since agreed: .*, moved by automation, /).waitFor();
  await card.getByText('Dependency: the payment partner is late — you').waitFor();
  expect(errors).toEqual([]);
});

test('back and forward lead between the views', async () => {
  const { page, frame } = await openMyTurn(PRIYA_PM, '');
  const tab = frame.getByRole('tab', { name: /^My turn \(\d+\)$/ });
  await tab.click();
  await frame.getByText(/^\d+ dates? waits? on you/).waitFor();
  await page.waitForURL((url) => url.pathname === `${REPORT}/my-turn`);
  await page.goBack();
  await frame.getByRole('tab', { name: 'Report', selected: true }).waitFor();
  await page.goForward();
  await frame.getByRole('tab', { name: /^My turn/, selected: true }).waitFor();
});

test('back from the report, the address leads to its card again', async () => {
  const { page, frame } = await openMyTurn(BEN_EM, `/my-turn/${shop.guestCheckout}`);
  await frame.getByRole('tab', { name: 'Report' }).press('Enter');
  await frame.locator('#view-report').getByRole('link', { name: shop.guestCheckout, exact: true }).waitFor();
  await page.goBack();
  await frame.locator(`.turn-card[aria-label="${shop.guestCheckout}"]:focus`).waitFor({ timeout: 5_000 });
});

const LOOKS = [
  { name: 'my-turn', who: BEN_EM, path: '/my-turn', width: 1280 },
  { name: 'my-turn-narrow', who: BEN_EM, path: `/my-turn/${shop.guestCheckout}`, width: 320 },
  { name: 'my-turn-empty', who: VERA_VIEWER, path: '/my-turn', width: 1280 },
];
test.each(onScreens(LOOKS))(
  '$name, $mode: no accessibility finding, no error, nothing wider than the page',
  async ({ name, who, path, width, mode }) => {
    const { page, frame, errors } = await openMyTurn(who, path, {
      colorMode: mode,
      width,
    });
    await frame.locator('.skeleton').first().waitFor({ state: 'detached' });
    if (name === 'my-turn' || process.env.SCREENSHOTS_ALL) await keepScreenshot(page, `${name}-${mode}`);
    await frame.getByRole('button', { name: 'Mail to you' }).click();
    await frame.getByLabel('Hour').waitFor();
    expect(await axeViolations(frame)).toEqual([]);
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
  },
);

// Last: what it signs no longer waits.
test('the keyboard stays with each card that it signs, whatever the report behind it lists', async () => {
  const { frame } = await openMyTurn(BEN_EM, '');
  await frame.locator('#view-report [data-epic]').first().waitFor();
  await frame.getByRole('tab', { name: /^My turn/ }).press('Enter');
  const focused = (place: Locator) => place.and(frame.locator(':focus')).waitFor({ timeout: 5_000 });
  const buttons = cards(frame).getByRole('button', { name: /^Sign \d/ });
  const signFirst = async () => {
    const name = (await buttons.first().getAttribute('aria-label')) ?? '';
    const card = cardOf(frame, /SHOP-\d+/.exec(name)?.[0] ?? '');
    await buttons.first().press('Enter');
    await card.locator('.turn-outcome').waitFor();
    await focused(card.getByRole('link').first());
  };
  await signFirst();
  await signFirst();

  // A choice that is given up leaves it to the card that was chosen last; where that is signed, to the first chosen.
  const boxes = frame.getByRole('checkbox', { name: /^Select SHOP-/ });
  const clear = frame.getByRole('button', { name: 'Clear' });
  await boxes.nth(0).press(' ');
  await boxes.nth(1).press(' ');
  await clear.press('Enter');
  await focused(boxes.nth(1));
  await boxes.nth(1).press(' ');
  const key = (await boxes.nth(1).getAttribute('aria-label'))?.replace('Select ', '') ?? '';
  await boxes.nth(0).press(' ');
  await signFirst();
  await clear.press('Enter');
  await focused(cardOf(frame, key).getByRole('link').first());
});

function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
