import { shop } from '../../local/jira/seed/world';
import { appOf, must } from '../flows/app-of';
import { openPage } from '../harness/browser';
import { openPanelFor } from '../harness/panel';
import { BEN_EM, PRIYA_PM } from '../harness/people';
import { stage } from '../harness/stage';

jest.setTimeout(60_000);

const on = stage({ story: true });
const EPIC = shop.passkeys;

test('a gated transition is refused with what is missing; once both have signed, it passes', async () => {
  const app = appOf(on.server);
  const { evaluation } = await app.open(PRIYA_PM, EPIC);
  expect(evaluation.state).toBe('unsigned');
  on.server.setRule({ projectKey: 'SHOP', to: 'Done', moduleKey: 'date-agreed' });
  const { page } = await openPage(on.browser, { url: on.server.url, actingAs: BEN_EM });
  const toDone = async () => {
    await page.locator('.status-button').click();
    await page.locator('.status-choices button', { hasText: 'Done' }).first().click();
  };
  await page.goto(`${on.server.url}/browse/${EPIC}`);
  await toDone();
  await page.getByText(/PM and EM must agree the date first\. Nobody has signed .* turn of the EM/).waitFor();
  must(await app.sign(PRIYA_PM, EPIC));
  const { panel: frame } = await openPanelFor(on, BEN_EM, EPIC);
  await frame.getByRole('button', { name: /^Sign \d/ }).click();
  await frame.getByText(/^You signed/).waitFor();
  await page.reload();
  await toDone();
  await page.locator('.status-button', { hasText: 'Done' }).waitFor();
});
