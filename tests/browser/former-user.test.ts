import { shop } from '../../local/jira/seed/world';
import { appOf, must } from '../flows/app-of';
import { appFrame, openPage } from '../harness/browser';
import { openPanelFor } from '../harness/panel';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { stage } from '../harness/stage';

jest.setTimeout(60_000);

const on = stage({ story: true });

test('who closed their account is “Former user” on all pages, and what they signed stands', async () => {
  const app = appOf(on.server);
  must(await app.sign(BEN_EM, shop.oneTap));
  must(await app.sign(PRIYA_PM, shop.oneTap));
  on.server.jira.closeAccount(PRIYA_PM);
  await on.server.runSchedule('every-week');
  for (let round = 0; round < 5; round += 1) await on.server.deliver();

  const { panel, page, errors } = await openPanelFor(on, BEN_EM, shop.oneTap);
  await panel.getByText('Agreed', { exact: true }).first().waitFor();
  await panel.getByText('Former user').first().waitFor();
  await page.goto(`${on.server.url}/projects/SHOP/apps/project-report`);
  const report = await appFrame(page);
  const row = report.locator(`[data-epic]`, {
    has: report.getByRole('link', { name: shop.oneTap, exact: true }),
  });
  await row.getByText('Former user').waitFor();
  await row.getByText('Agreed', { exact: true }).waitFor();
  expect(await report.getByText('Unknown person').count()).toBe(0);
  expect(errors).toEqual([]);

  const admin = await openPage(on.browser, { url: on.server.url, actingAs: ADA_ADMIN });
  await admin.page.goto(`${on.server.url}/projects/SHOP/settings/apps/project-settings`);
  await (await appFrame(admin.page)).getByText('Former user has left and is still named here.').waitFor();
  expect(admin.errors).toEqual([]);
});
