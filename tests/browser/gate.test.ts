import { shop } from '../../local/jira/seed/world';
import { appOf, must } from '../flows/app-of';
import { axeViolations } from '../harness/axe';
import { appFrame, openPage } from '../harness/browser';
import { openPanelFor } from '../harness/panel';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
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

test('an admin adds the rule to a transition, makes it strict, finds it in the settings and takes it away', async () => {
  const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: ADA_ADMIN });
  const inWorkflow = () => page.goto(`${on.server.url}/projects/SHOP/settings`);
  const inSettings = async () => {
    await page.goto(`${on.server.url}/projects/SHOP/settings/apps/project-settings`);
    const frame = await appFrame(page);
    await frame.getByRole('button', { name: 'Gates in the workflow' }).press('Enter');
    return frame;
  };
  on.server.setRule({ projectKey: 'SHOP', to: 'Done', moduleKey: 'date-agreed', configuration: null });
  await (await inSettings()).getByText('No transition of this project’s epics has it.').waitFor();

  await inWorkflow();
  await page.getByRole('button', { name: /^Add rule to In Progress/ }).click();
  const rule = await appFrame(page);
  await rule.getByRole('radio', { name: /^Let it pass/, checked: true }).waitFor();
  expect(await axeViolations(rule)).toEqual([]);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const edit = page.getByRole('button', { name: 'Edit rule of In Progress' });
  await edit.waitFor();
  await (await inSettings())
    .getByText('In Progress, in Shop workflow: what cannot be checked passes, with a note')
    .waitFor();

  await inWorkflow();
  await edit.click();
  await (await appFrame(page)).getByRole('radio', { name: /^Stop it/ }).check();
  await page.getByRole('button', { name: 'Update' }).click();
  await edit.waitFor();
  const settings = await inSettings();
  await settings.getByText('In Progress, in Shop workflow: what cannot be checked is stopped').waitFor();
  expect(await axeViolations(settings)).toEqual([]);

  await inWorkflow();
  await edit.click();
  await (await appFrame(page)).getByRole('radio', { name: /^Stop it/, checked: true }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Remove rule of In Progress' }).click();
  await page.getByRole('button', { name: /^Add rule to In Progress/ }).waitFor();
  expect(errors).toEqual([]);
});
