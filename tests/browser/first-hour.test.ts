import type { Frame, Locator, Page } from 'playwright-core';
import { newborn } from '../../local/jira/seed/world';
import { appFrame, openPage } from '../harness/browser';
import { actOn } from '../harness/panel';
import { BEN_EM, PRIYA_PM } from '../harness/people';
import { stage } from '../harness/stage';

jest.setTimeout(60_000);

const on = stage();

/** Counts what a hand does: clicks, and choices from a list. Typing is free. */
function countedHand() {
  let clicks = 0;
  return {
    clicks: () => clicks,
    async click(target: Locator) {
      await target.click();
      clicks += 1;
    },
    async choose(list: Locator, value: string) {
      await list.selectOption(value);
      clicks += 1;
    },
  };
}

async function countersign(page: Page): Promise<Frame> {
  const frame = await appFrame(page);
  await frame
    .getByRole('button', { name: /^(Sign|I am|Set)/ })
    .first()
    .waitFor();
  return frame;
}

test('from a freshly installed app: EM and PM agree on a date in six clicks', async () => {
  const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: BEN_EM });
  const hand = countedHand();
  await page.goto(`${on.server.url}/browse/${newborn.noDate}`);
  await hand.click(page.getByRole('button', { name: 'Countersign When' }));

  let frame = await countersign(page);
  await hand.click(frame.getByRole('button', { name: 'I am the EM' }));
  await frame.locator('input[type=date]').fill('2027-05-07');
  await hand.click(frame.getByRole('button', { name: 'Set and sign 7 May 2027' }));
  await frame.getByText('signed 7 May', { exact: true }).waitFor();

  await hand.choose(page.getByLabel('Acting as'), PRIYA_PM);
  frame = await countersign(page);
  await hand.click(frame.getByRole('button', { name: 'I am the PM' }));
  await hand.click(frame.getByRole('button', { name: 'Sign 7 May 2027', exact: true }));
  await frame.getByText('Agreed', { exact: true }).first().waitFor();

  expect(hand.clicks()).toBeLessThanOrEqual(6);
  expect(errors).toEqual([]);
  const issue = await on.server.rest(PRIYA_PM, 'GET', `/rest/api/3/issue/${newborn.noDate}?fields=duedate`);
  expect(issue.body).toMatchObject({ fields: { duedate: '2027-05-07' } });
});

test('at 320 px date, state, turn and Sign are in view without scrolling', async () => {
  const { page } = await openPage(on.browser, {
    url: on.server.url,
    actingAs: BEN_EM,
    width: 320,
    height: 640,
  });
  await page.goto(`${on.server.url}/browse/${newborn.billing}`);
  await page.getByRole('button', { name: 'Countersign When' }).click();
  const frame = await countersign(page);
  await frame.getByRole('button', { name: 'I am the EM' }).click();
  const sign = frame.getByRole('button', { name: /^Sign .* 2027$/ });
  await sign.waitFor();
  const iframe = page.locator('iframe.app-frame');
  await iframe.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  for (const part of [
    frame.getByRole('heading', { level: 2 }).first(),
    frame.getByText('Nobody signed'),
    frame.getByText('Your turn'),
    sign,
  ]) {
    const box = await part.boundingBox();
    expect(box).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  }
});

test('a first date is typed digit by digit, and is the date that was typed', async () => {
  await on.server.rest(BEN_EM, 'PUT', `/rest/api/3/issue/${newborn.invitations}`, {
    fields: { duedate: null },
  });
  await actOn(on, BEN_EM, newborn.invitations, 'claim', () => ({ role: 'em' }));
  const { page } = await openPage(on.browser, { url: on.server.url, actingAs: BEN_EM });
  await page.goto(`${on.server.url}/browse/${newborn.invitations}`);
  await page.getByRole('button', { name: 'Countersign When' }).click();
  const frame = await appFrame(page);
  await frame.getByLabel('Date', { exact: true }).focus();
  await page.keyboard.type('05072027', { delay: 30 });
  await frame.getByRole('button', { name: 'Set and sign 7 May 2027' }).waitFor();
});
