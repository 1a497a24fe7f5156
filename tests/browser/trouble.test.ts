import type { Frame, Page } from 'playwright-core';
import { shop } from '../../local/jira/seed/world';
import { appFrame, openPage } from '../harness/browser';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { draftNaming } from '../harness/settings-draft';
import { stage } from '../harness/stage';

jest.setTimeout(60_000);

const on = stage();
beforeAll(async () => {
  const draft = draftNaming([PRIYA_PM], [BEN_EM]);
  await on.server.call(ADA_ADMIN, { moduleKey: 'project-settings', projectKey: 'SHOP' }, 'save', draft);
});
afterEach(() => on.server.switches.reset());

async function openPanel(who: string, issueKey: string): Promise<{ page: Page; frame: Frame }> {
  const { page } = await openPage(on.browser, { url: on.server.url, actingAs: who });
  await page.goto(`${on.server.url}/browse/${issueKey}`);
  await page.getByRole('button', { name: 'Countersign When' }).click();
  const frame = await appFrame(page);
  await frame.getByRole('button', { name: /^Sign \d/ }).waitFor();
  return { page, frame };
}

test('a date that moved while one looked is not signed; both dates are told, and the new one can be signed', async () => {
  const { frame } = await openPanel(BEN_EM, shop.splitPayment);
  await on.server.rest(PRIYA_PM, 'PUT', `/rest/api/3/issue/${shop.splitPayment}`, {
    fields: { duedate: '2027-08-20' },
  });
  await frame.getByRole('button', { name: /^Sign \d/ }).click();
  await frame.getByText(/Nothing was signed: the date you saw was .* and Jira now shows 20 Aug/).waitFor();
  await frame.getByRole('button', { name: 'Sign 20 Aug 2027' }).click();
  await frame.getByText(/^You signed/).waitFor();
});

test('a Jira that is busy is told, and the same click can be tried again', async () => {
  const { frame } = await openPanel(BEN_EM, shop.expressPay);
  on.server.switches.set({ rateLimited: 1 });
  await frame.getByRole('button', { name: /^Sign \d/ }).click();
  await frame.getByText('Jira is busy. Nothing was changed; try again in 1 second.').waitFor();
  on.server.switches.reset();
  await frame.getByRole('button', { name: 'Try again' }).click();
  await frame.getByText(/^You signed/).waitFor();
});

test('a report that could not be read is read again by keyboard, which has its place then', async () => {
  on.server.switches.set({ failing: 1 });
  const { page } = await openPage(on.browser, { url: on.server.url, actingAs: BEN_EM });
  await page.goto(`${on.server.url}/projects/SHOP/apps/project-report`);
  const frame = await appFrame(page);
  await frame.getByText(/did not answer$/).waitFor();
  expect(await frame.getByText('Nothing was changed').count()).toBe(0);
  on.server.switches.reset();
  await frame.getByRole('button', { name: 'Try again' }).press('Enter');
  await frame.getByText(/epics have an agreed date/).waitFor();
  await frame.getByRole('tab', { name: 'Report' }).and(frame.locator(':focus')).waitFor();
});

test('an answer that gets lost is found again: one sign-off, not two', async () => {
  const { frame } = await openPanel(BEN_EM, shop.reviews);
  on.server.switches.set({ lostAnswers: { match: '/api/v1/transaction', count: 1 } });
  await frame.getByRole('button', { name: /^Sign \d/ }).click();
  await frame.getByText(/^You signed/).waitFor();
  await frame.getByRole('button', { name: 'History (1)' }).waitFor();
});

test('by keyboard alone: signs as a month from the menu, and undoes it', async () => {
  const { page, frame } = await openPanel(PRIYA_PM, shop.filters);
  await frame.getByRole('button', { name: /^Sign \d/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await frame.getByRole('menuitem').first().waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await frame.locator('[role=menuitem]:focus').waitFor();
  await page.keyboard.press('Enter');
  await frame.getByText(/^You signed (January|February|March|April|May) 2027/).waitFor();
  const undo = frame.getByRole('button', { name: 'Undo' });
  await undo.focus();
  await page.keyboard.press('Enter');
  await frame.getByText('Your sign-off is taken back.').waitFor();
});
