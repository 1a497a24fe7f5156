import type { Frame, Page } from 'playwright-core';
import { epics, shop } from '../../local/jira/seed/world';
import { actOn, openPanelFor } from '../harness/panel';
import { BEN_EM, MIA_SECOND_EM, PRIYA_PM } from '../harness/people';
import { stage } from '../harness/stage';

jest.setTimeout(120_000);

const on = stage({ story: true });

const fieldsOf = async (issueKey: string, fields: string) =>
  (await on.server.rest(PRIYA_PM, 'GET', `/rest/api/3/issue/${issueKey}?fields=${fields}`)).body;
const agreed = (panel: Frame) => panel.locator('.tags').getByText('Agreed', { exact: true });
const card = (panel: Frame) => panel.getByRole('region', { name: 'Other date suggested' });

const choose = (panel: Frame, reason: string) =>
  panel.getByRole('radiogroup').getByText(reason, { exact: true }).click();

async function suggest(panel: Frame, day: string, reason: string, label: string): Promise<void> {
  await panel.getByRole('button', { name: 'Suggest another date' }).click();
  await panel.getByLabel('Date', { exact: true }).fill(day);
  await choose(panel, reason);
  await panel.getByRole('button', { name: label }).click();
  await panel
    .getByText(/^You suggest/)
    .first()
    .waitFor();
}

test('two people propose, suggest back twice, talk it over, and agree', async () => {
  const ben = await openPanelFor(on, BEN_EM, epics.inProgressNoDate);
  await ben.panel.getByLabel('Date', { exact: true }).fill('2027-06-30');
  await ben.panel.getByRole('button', { name: 'Set and sign 30 Jun 2027', exact: true }).click();
  await ben.panel.getByText('signed 30 Jun', { exact: true }).waitFor();

  const priya = await openPanelFor(on, PRIYA_PM, epics.inProgressNoDate);
  await suggest(priya.panel, '2027-06-11', 'Market', 'Suggest 11 Jun 2027');

  await card(await ben.again())
    .getByText('Priya Patel (PM) suggests 11 Jun instead of 30 Jun')
    .waitFor();
  await suggest(ben.panel, '2027-06-25', 'Capacity', 'Suggest 25 Jun 2027');

  await card(await priya.again())
    .getByText('Ben Ode (EM) suggests 25 Jun instead of 30 Jun')
    .waitFor();
  await suggest(priya.panel, '2027-06-18', 'Market', 'Suggest 18 Jun 2027');

  const talk = card(await ben.again());
  await talk.getByText('Both sides have suggested more than once: talk it over.').waitFor();
  await talk.getByText('You suggest 25 Jun instead of 30 Jun').waitFor();
  await talk.getByText('Priya Patel (PM) suggests 18 Jun instead of 30 Jun').waitFor();
  await ben.panel.getByText('Your turn').waitFor();
  await ben.panel.getByRole('button', { name: 'Accept 18 Jun 2027' }).click();
  await ben.panel.getByText('You accepted 18 Jun. Agreed.').waitFor();
  await agreed(ben.panel).waitFor();
  expect(await fieldsOf(epics.inProgressNoDate, 'duedate')).toMatchObject({
    fields: { duedate: '2027-06-18' },
  });
  await agreed(await priya.again()).waitFor();
  await priya.panel.getByRole('button', { name: /^History/ }).click();
  await priya.panel.getByText(/^Ben Ode accepted 18 Jun, as you suggested, as EM: agreed$/).waitFor();
  expect([...ben.errors, ...priya.errors]).toEqual([]);
});

test('a suggestion and a sign-off in the same moment both count, and both people are told', async () => {
  const [ben, priya] = await Promise.all([
    openPanelFor(on, BEN_EM, shop.guestCheckout),
    openPanelFor(on, PRIYA_PM, shop.guestCheckout),
  ]);
  // Priya has signed the date in the story; now Ben signs it while she suggests another one.
  await priya.panel.getByRole('button', { name: 'Suggest another date' }).click();
  await priya.panel.getByLabel('Date', { exact: true }).fill('2027-03-01');
  await choose(priya.panel, 'Scope');
  await Promise.all([
    ben.panel.getByRole('button', { name: /^Sign .* 2027$/ }).click(),
    priya.panel.getByRole('button', { name: 'Suggest 1 Mar 2027' }).click(),
  ]);
  await ben.panel.getByText(/^You signed/).waitFor();
  await priya.panel
    .getByText(/^You suggest 1 Mar/)
    .first()
    .waitFor();

  const view = await ben.again();
  await card(view)
    .getByText(/^Priya Patel \(PM\) suggests 1 Mar instead of/)
    .waitFor();
  await view.locator('.role-row.is-signed').getByText('You', { exact: true }).waitFor();
  expect([...ben.errors, ...priya.errors]).toEqual([]);
});

test('who suggests while another suggestion comes in keeps every word, and answers that', async () => {
  const priya = await openPanelFor(on, PRIYA_PM, shop.filters);
  await priya.panel.getByRole('button', { name: 'Suggest another date' }).click();
  await priya.panel.getByLabel('Date', { exact: true }).fill('2027-05-03');
  await choose(priya.panel, 'Dependency');
  await priya.panel.getByLabel('Add a word').fill('the search vendor');
  await actOn(on, BEN_EM, shop.filters, 'suggest', ({ evaluation }) => ({
    value: evaluation.value,
    answers: null,
    day: '2027-06-01',
    without: [],
    reason: 'capacity',
  }));
  await priya.panel.getByRole('button', { name: 'Suggest 3 May 2027' }).click();
  await priya.panel.getByText(/^Ben Ode suggested 1 Jun instead of .* in the meantime/).waitFor();
  await card(priya.panel)
    .getByText(/^Ben Ode \(EM\) suggests 1 Jun/)
    .waitFor();
  expect(await priya.panel.getByLabel('Add a word').inputValue()).toBe('the search vendor');
  await priya.panel.getByRole('button', { name: 'Suggest 3 May 2027' }).click();
  await card(priya.panel)
    .getByText(/^You suggest 3 May instead of/)
    .waitFor();
  expect(priya.errors).toEqual([]);
});

test('a smaller scope is accepted, and the children move out of the epic', async () => {
  const priya = await openPanelFor(on, PRIYA_PM, shop.oneTap);
  const { panel } = priya;
  await panel.getByRole('button', { name: 'Suggest another date' }).click();
  await panel.getByText('This date, without some of its children').click();
  await panel.getByLabel(/Measure the time to pay/).check();
  await panel.getByLabel(/Copy for error cases/).check();
  await choose(panel, 'Scope');
  await panel.getByRole('button', { name: /^Suggest .* 2027 without 2 children$/ }).click();

  const ben = await openPanelFor(on, BEN_EM, shop.oneTap);
  await card(ben.panel).getByText('Measure the time to pay').waitFor();
  await ben.panel.getByRole('button', { name: /^Accept .* without 2 children$/ }).click();
  await agreed(ben.panel).waitFor();
  const moving = ben.panel.getByRole('region', { name: 'Children to move out' });
  await moving.getByRole('button', { name: 'Move these 2 out of the epic' }).click();
  await moving.getByText('Copy for error cases').waitFor();
  const keys = await moving.getByRole('link').allTextContents();
  await moving.getByRole('button', { name: 'Move out 2 children' }).click();
  await ben.panel.getByText('Moved 2 children out of the epic.').waitFor();
  await moving.waitFor({ state: 'detached' });
  expect(keys).toHaveLength(2);
  for (const key of keys) {
    expect(await fieldsOf(key, 'parent')).not.toHaveProperty('fields.parent.id');
  }
  expect([...priya.errors, ...ben.errors]).toEqual([]);
});

test('a new baseline is asked for, agreed to, and what slips were measured from stays in sight', async () => {
  const ben = await openPanelFor(on, BEN_EM, shop.cartRecovery);
  await ben.panel.getByText(/^First agreed .* · slip 14 days$/).waitFor();
  await ben.panel.getByRole('button', { name: /^Measure from .* from now on$/ }).click();
  await ben.panel.getByLabel(/^Why measure from/).fill('The partner changed the scope.');
  await ben.panel.getByRole('button', { name: 'Ask', exact: true }).click();
  await ben.panel.getByText(/^You asked to measure from/).waitFor();

  const priya = await openPanelFor(on, PRIYA_PM, shop.cartRecovery);
  await priya.panel.getByText('The partner changed the scope.').waitFor();
  await priya.panel.getByText('Your turn').waitFor();
  await priya.panel.getByRole('button', { name: /^Agree to measure from/ }).click();
  await priya.panel.getByText(/^Baseline 2, .* · no slip$/).waitFor();
  await priya.panel.getByRole('img', { name: /measured before from/ }).waitFor();
  expect([...ben.errors, ...priya.errors]).toEqual([]);
});

test('a quarter that one signs and a day inside it that the other signs agree', async () => {
  const ben = await openPanelFor(on, BEN_EM, epics.farAhead);
  await ben.panel.getByText('More than 13 weeks ahead:').waitFor();
  await ben.panel.getByRole('button', { name: /^sign Q\d 20\d\d instead$/ }).click();
  await ben.panel.getByText(/^You signed Q\d 20\d\d\.$/).waitFor();

  const priya = await openPanelFor(on, PRIYA_PM, epics.farAhead);
  await priya.panel.getByText(/^signed Q\d 20\d\d$/).waitFor();
  await priya.panel.getByRole('button', { name: /^Sign \d+ \w+ 20\d\d$/ }).click();
  await agreed(priya.panel).waitFor();
  expect([...ben.errors, ...priya.errors]).toEqual([]);
});

test('an epic of two EMs waits on the one who has not signed, and is agreed once each of them has', async () => {
  const ben = await openPanelFor(on, BEN_EM, epics.twoTeams);
  await ben.panel.getByText('Waiting on Mia Second (EM)').waitFor();
  expect(await agreed(ben.panel).count()).toBe(0);
  expect(await ben.panel.getByRole('button', { name: /^Sign / }).count()).toBe(0);

  const mia = await openPanelFor(on, MIA_SECOND_EM, epics.twoTeams);
  await mia.panel.getByText('Your turn').waitFor();
  await mia.panel.getByRole('button', { name: 'Sign May 9, 2027', exact: true }).click();
  await agreed(mia.panel).waitFor();

  await agreed(await ben.again()).waitFor();
  await ben.panel.getByText('signed 9 May', { exact: true }).nth(1).waitFor();
  expect([...ben.errors, ...mia.errors]).toEqual([]);
});

/** Goes on by the Tab key, at most once around the page, to the control of this name in the panel. */
async function tabTo(page: Page, panel: Frame, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    const at = await panel.evaluate(() => {
      const { activeElement: element } = document;
      if (!document.hasFocus() || !element) return '';
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      return element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
    });
    if (name.test(at)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test('by keyboard alone: suggest, leave the form, suggest again, and accept', async () => {
  const priya = await openPanelFor(on, PRIYA_PM, shop.deliverySlots);
  const { page, panel } = priya;
  const opener = panel.getByRole('button', { name: 'Suggest another date' });
  await opener.waitFor();
  await tabTo(page, panel, /^Suggest another date$/);
  await page.keyboard.press('Enter');
  await panel.getByRole('form', { name: 'Suggest another date' }).waitFor();
  await tabTo(page, panel, /^Another date$/);
  await page.keyboard.press('Escape');
  await panel.getByRole('form').waitFor({ state: 'detached' });
  await opener.waitFor();
  await tabTo(page, panel, /^Suggest another date$/);
  await page.keyboard.press('Enter');
  await panel.getByRole('form', { name: 'Suggest another date' }).waitFor();
  await tabTo(page, panel, /^Date$/);
  await page.keyboard.type('05032027');
  await tabTo(page, panel, /^Capacity$/);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await panel.getByRole('button', { name: 'Suggest 3 May 2027' }).waitFor();
  await tabTo(page, panel, /^Suggest 3 May 2027$/);
  await page.keyboard.press('Enter');
  await card(panel)
    .getByText(/^You suggest 3 May instead of/)
    .waitFor();
  await card(panel).getByText('Dependency').waitFor();

  const ben = await openPanelFor(on, BEN_EM, shop.deliverySlots);
  await card(ben.panel).getByRole('button', { name: 'Accept 3 May 2027' }).waitFor();
  await tabTo(ben.page, ben.panel, /^Accept 3 May 2027$/);
  await ben.page.keyboard.press('Enter');
  await agreed(ben.panel).waitFor();
  expect(await ben.panel.evaluate(() => document.activeElement?.closest('.date-section') !== null)).toBe(
    true,
  );
  expect([...priya.errors, ...ben.errors]).toEqual([]);
});
