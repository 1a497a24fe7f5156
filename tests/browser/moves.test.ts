import type { Frame, Page } from 'playwright-core';
import { shop } from '../../local/jira/seed/world';
import { appFrame, openPage } from '../harness/browser';
import { BEN_EM, PRIYA_PM } from '../harness/people';
import { stage } from '../harness/stage';

jest.setTimeout(60_000);

const on = stage({ story: true });

async function panelFor(
  who: string,
  issueKey: string,
): Promise<{ page: Page; panel: Frame; errors: string[] }> {
  const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: who });
  await page.goto(`${on.server.url}/browse/${issueKey}`);
  await page.getByRole('button', { name: 'Countersign When' }).click();
  return { page, panel: await appFrame(page), errors };
}

test('a robot moves a date: its owner sees by whom, and puts it back', async () => {
  const { page, panel, errors } = await panelFor(BEN_EM, shop.expressPay);
  await panel.getByText('Agreed', { exact: true }).first().waitFor();

  await page.getByRole('button', { name: 'Automation' }).click();
  await page.getByRole('button', { name: /^Automation moves/ }).click();
  await panel.getByText(/^Automation moved it from 19 Apr to 26 Apr/).waitFor();
  await panel.getByText('Changed since agreed').first().waitFor();

  await panel.getByRole('button', { name: 'Put back 19 Apr' }).click();
  await panel.getByText('Agreed', { exact: true }).first().waitFor();
  const issue = await on.server.rest(BEN_EM, 'GET', `/rest/api/3/issue/${shop.expressPay}?fields=duedate`);
  expect(issue.body).toMatchObject({ fields: { duedate: '2027-04-19' } });
  const history = page.locator('.history > li');
  await history.first().getByText('Ben Ode').waitFor();
  await history.nth(1).getByText('Automation for Jira').waitFor();
  expect(errors).toEqual([]);
});

test('an owner edits the date in Jira’s own field: that has signed it, and the other’s turn begins', async () => {
  const { page, panel, errors } = await panelFor(BEN_EM, shop.norway);
  await page.getByRole('button', { name: 'Edit Due date' }).click();
  await page.locator('input[type=date]').fill('2027-06-10');
  await page.keyboard.press('Enter');
  await panel.getByText('by editing the date · from the project').waitFor();
  await panel.getByRole('button', { name: 'Withdraw' }).waitFor();
  expect(await panel.getByRole('button', { name: /^Sign / }).count()).toBe(0);

  const priyas = await panelFor(PRIYA_PM, shop.norway);
  await priyas.panel.getByText('Your turn').first().waitFor();
  await priyas.panel.getByRole('button', { name: 'Sign 10 Jun 2027', exact: true }).click();
  await priyas.panel.getByText('Agreed', { exact: true }).first().waitFor();
  expect([...errors, ...priyas.errors]).toEqual([]);
});
