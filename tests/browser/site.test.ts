import { shop } from '../../local/jira/seed/world';
import { axeViolations } from '../harness/axe';
import { appFrame, keepScreenshot, openPage } from '../harness/browser';
import { ADA_ADMIN, LEO_LEAD } from '../harness/people';
import { stage } from '../harness/stage';

jest.setTimeout(90_000);

const on = stage({ story: true });
const copies = async () => {
  const path = `/rest/api/3/issue/${shop.expressPay}/properties/countersign`;
  return (await on.server.rest(ADA_ADMIN, 'GET', path)).status;
};

test('an administrator of Jira sees how the site stands, replaces the key, and takes everything off the epics', async () => {
  await on.server.deliver();
  await on.server.runSchedule('every-hour');
  const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: ADA_ADMIN });
  await page.goto(on.server.url);
  await page.getByRole('link', { name: 'Jira settings' }).click();
  const frame = await appFrame(page);
  await frame.getByText(/epics were last compared today/).waitFor();
  await keepScreenshot(page, 'site-light-1280');
  expect(await axeViolations(frame)).toEqual([]);

  await frame.getByRole('button', { name: 'Replace the key' }).click();
  await frame.getByText('The key is being replaced.').waitFor();

  expect(await copies()).toBe(200);
  await frame.getByRole('button', { name: 'Remove it from all epics…' }).click();
  await frame.getByRole('button', { name: 'Keep it' }).click();
  await frame.getByRole('button', { name: 'Remove it from all epics…' }).press('Enter');
  await frame.getByRole('button', { name: 'Remove it', exact: true }).press('Enter');
  await frame.getByText(/It is being removed|It was removed today/).waitFor();
  await on.server.deliver();
  await frame.getByText(/It was removed today/).waitFor();
  expect(await copies()).toBe(404);
  expect(await axeViolations(frame)).toEqual([]);

  await page.goto(`${on.server.url}/projects/SHOP/apps/project-report`);
  await (await appFrame(page)).getByText('This report knows of no sign-offs at present').waitFor();
  expect(errors).toEqual([]);
});

test('who does not administer Jira is told so, and sees nothing', async () => {
  const { page } = await openPage(on.browser, { url: on.server.url, actingAs: LEO_LEAD });
  await page.goto(on.server.url);
  await page.getByRole('link', { name: 'Jira settings' }).click();
  await page.getByText("You don't have access to this page").waitFor();
  expect(await page.locator('iframe.app-frame').count()).toBe(0);
});
