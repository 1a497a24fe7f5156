import type { Page } from 'playwright-core';
import { ENVIRONMENT_ID } from '../../local/forge/installation';
import { epics } from '../../local/jira/seed/world';
import { appFrame, openPage } from '../harness/browser';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { stage } from '../harness/stage';

jest.setTimeout(60_000);

/** What the page's own script has: the bridge. */
declare const __bridge: { callBridge(command: string, payload?: unknown): Promise<unknown> };
interface Place {
  pathname: string;
  search: string;
  hash: string;
}
interface PageHistory {
  location: Place;
  push(path: string): Promise<void>;
  listen(listener: (location: Place, action: string) => void): Promise<unknown>;
}

const on = stage();
const APP = `00000000-0000-4000-8000-00000000c051/${ENVIRONMENT_ID}`;
const REPORT = `/jira/software/projects/SHOP/apps/${APP}`;

const open = (page: Page, path: string) => page.goto(`${on.server.url}${path}`);
const pageFor = (actingAs: string, width = 1280) =>
  openPage(on.browser, { url: on.server.url, actingAs, width });
const dueDate = async (key: string) => {
  const { body } = await on.server.rest(ADA_ADMIN, 'GET', `/rest/api/3/issue/${key}?fields=duedate`);
  return (body as { fields: { duedate: string | null } }).fields.duedate;
};

test.each([1280, 320])(
  'a link into the app’s page leads there, and the page knows its own path (%i px)',
  async (width) => {
    const { page, errors } = await pageFor(PRIYA_PM, width);
    await open(page, `${REPORT}/my-turn?from=mail#top`);
    const frame = await appFrame(page);
    const seen = await frame.evaluate(async () => {
      const history = (await __bridge.callBridge('createHistory')) as PageHistory;
      const { extension } = (await __bridge.callBridge('getContext')) as { extension: { location: string } };
      return { ...history.location, location: extension.location };
    });
    expect(seen).toEqual({
      pathname: '/my-turn',
      search: '?from=mail',
      hash: '#top',
      location: `${on.server.url}${REPORT}/my-turn?from=mail#top`,
    });

    const heard = frame.evaluate(async () => {
      const history = (await __bridge.callBridge('createHistory')) as PageHistory;
      const told: unknown[] = [];
      const all = new Promise<unknown[]>((done) => {
        void history.listen(({ pathname }, action) => {
          if (told.push([pathname, action]) === 3) done(told);
        });
      });
      await history.push('/other');
      await history.push('/');
      return all;
    });
    await page.waitForURL(`**${REPORT}`);
    await page.goBack();
    expect(await heard).toEqual([
      ['/other', 'PUSH'],
      ['/', 'PUSH'],
      ['/other', 'POP'],
    ]);
    expect(new URL(page.url()).pathname).toBe(`${REPORT}/other`);
    expect(await (await appFrame(page)).evaluate(() => document.readyState)).toBe('complete');
    expect(errors).toEqual([]);
  },
);

test('the shell’s own navigation leads to Jira’s addresses, and the former ones lead on', async () => {
  const { page } = await pageFor(ADA_ADMIN);
  await open(page, '/projects/SHOP');
  const project = page.getByRole('navigation', { name: 'Project' });
  await project.locator('.nested').waitFor();
  const links = await project
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links).toContain(REPORT);
  expect(links).toContain(`/jira/software/projects/SHOP/settings/apps/${APP}`);
  await open(page, '/projects/SHOP/apps/project-report');
  await page.waitForURL(`**${REPORT}`);
  await appFrame(page);
  await open(page, '/projects/SHOP/apps/project-settings');
  await page.waitForURL(`**/jira/software/projects/SHOP/settings/apps/${APP}`);
  await open(page, '/jira/software/projects/SHOP/apps/other/other');
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
});

test('chosen issues are moved at once, as the person or by a robot, one save each', async () => {
  const { page, errors } = await pageFor(BEN_EM);
  const [first, second] = [epics.movedByPerson, epics.farAhead];
  const before = await Promise.all([first, second].map(dueDate));
  await open(page, '/projects/SHOP');
  for (const key of [first, second]) await page.getByLabel(`Choose ${key}`, { exact: true }).check();
  const bar = page.getByRole('region', { name: 'Chosen issues' });
  await bar.getByText('2 chosen').waitFor();
  await bar.getByLabel('Days').fill('10');
  await bar.getByRole('button', { name: 'Bulk change due dates' }).click();
  await page.getByText('Due dates of 2 issues changed').waitFor();
  const later = (day: string | null, days: number) =>
    new Date(Date.parse(day ?? '') + days * 86_400_000).toISOString().slice(0, 10);
  expect(await Promise.all([first, second].map(dueDate))).toEqual(before.map((day) => later(day, 10)));

  await bar.getByRole('button', { name: 'Automation' }).click();
  await page.getByRole('button', { name: /^Unknown/ }).click();
  await page.getByText('Somebody unknown moved the due date of 2').waitFor();
  expect(await dueDate(first)).toBe(later(before[0] ?? null, 17));
  await open(page, `/browse/${first}`);
  await page.getByRole('button', { name: 'Automation' }).click();
  await page.getByRole('button', { name: /^Automation moves/ }).click();
  await page.locator('.history > li').first().getByText('Automation for Jira').waitFor();
  expect(errors).toEqual([]);
});

test('a mail opens; its link leads the window on; nothing in it runs', async () => {
  const { page } = await pageFor(PRIYA_PM);
  await on.server.rest(BEN_EM, 'POST', `/rest/api/3/issue/${epics.richest}/notify`, {
    subject: 'Your turn',
    textBody: `See ${on.server.url}/browse/${epics.farAhead}.`,
    htmlBody: `<a href="${on.server.url}${REPORT}/my-turn">All that waits</a><script>top.document.title = 'taken'</script>`,
    to: { users: [{ accountId: PRIYA_PM }] },
  });
  await open(page, '/outbox');
  await page.getByRole('link', { name: 'Your turn' }).click();
  await page.getByText('Priya Patel', { exact: true }).waitFor();
  const text = page.getByRole('link', { name: /SHOP-24$/ });
  expect(await text.getAttribute('href')).toBe(`${on.server.url}/browse/${epics.farAhead}`);
  expect(await page.title()).toBe('Your turn - Local Jira');
  await page.frameLocator('iframe.mail-html').getByRole('link', { name: 'All that waits' }).click();
  await page.waitForURL(`**${REPORT}/my-turn`);
});

test('an admin moves an issue, changes its type, deletes it, and takes a project out of use', async () => {
  const { page } = await pageFor(ADA_ADMIN);
  page.on('dialog', (dialog) => void dialog.accept());
  await open(page, `/browse/${epics.noDate}`);
  await page.getByRole('button', { name: 'Edit Issue Type' }).click();
  await page.getByRole('combobox', { name: 'Issue Type' }).selectOption({ label: 'Story' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.history > li').first().getByText('Story').waitFor();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: /^Move to/ }).click();
  await page.getByLabel('To project').selectOption('NEW');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.waitForURL(/\/browse\/NEW-\d+$/);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByText(/^NEW-\d+ is deleted$/).waitFor();

  await open(page, '/projects/OPS/settings');
  await page.getByRole('button', { name: 'Move to recycle bin' }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByText('Operations is back').waitFor();
});

test('the switches of events are saved, and a schedule of the clock is told', async () => {
  const { page } = await pageFor(ADA_ADMIN);
  await open(page, '/switches');
  await page.getByLabel('Hold them all').check();
  await page.getByLabel('Late by at most (ms)').fill('90000');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Switches saved').waitFor();
  expect(on.server.switches.get().events).toMatchObject({ held: true, lateness: { min: 200, max: 90_000 } });
  await page.getByRole('button', { name: 'Deliver all now' }).click();
  await page.getByText(/^\d+ delivered$/).waitFor();
  on.server.switches.reset();
});
