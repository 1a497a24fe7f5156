import type { Page } from 'playwright-core';
import { ENVIRONMENT_ID } from '../../local/forge/installation';
import { epics } from '../../local/jira/seed/world';
import { NOBODY } from '../../local/web-api';
import { axeViolations } from '../harness/axe';
import { openPage } from '../harness/browser';
import { BEN_EM, OMAR_OUT, PRIYA_PM } from '../harness/people';
import { stage } from '../harness/stage';

jest.setTimeout(60_000);

const on = stage();

const open = (page: Page, path: string) => page.goto(`${on.server.url}${path}`);
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('a person finds an epic, moves its date, sees that in the history, and finds it again by JQL', async () => {
  const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: PRIYA_PM });
  await open(page, '/');
  await page.getByRole('link', { name: 'Shop' }).click();
  await page.getByRole('link', { name: epics.movedByPerson, exact: true }).click();

  await page.getByRole('button', { name: 'Edit Due date' }).click();
  await page.getByRole('textbox', { name: 'Due date' }).fill('2027-05-31');
  await page.getByRole('button', { name: 'Save' }).click();
  const newest = page.locator('.history > li').first();
  await newest.getByText('31 May 2027').waitFor();
  expect(await newest.textContent()).toMatch(/^Priya Patel.*Due date/);

  await page.getByLabel('Search with JQL').fill(`key = ${epics.movedByPerson}`);
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /31 May 2027/ }).waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  expect(errors).toEqual([]);
});

test('what is chosen at the top holds: who acts, the colours, the switches', async () => {
  const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: PRIYA_PM });
  const actingAs = page.getByLabel('Acting as');
  await open(page, '/switches');
  await page.getByLabel('Answered 429').fill('0.5');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Switches saved').waitFor();
  expect(on.server.switches.get().rateLimited).toBe(0.5);
  on.server.switches.reset();

  await actingAs.selectOption(BEN_EM);
  await page.waitForLoadState();
  expect(await actingAs.inputValue()).toBe(BEN_EM);
  await page.getByRole('button', { name: 'Dark colours' }).click();
  await page.reload();
  const mode = () => page.locator('html').getAttribute('data-color-mode');
  expect(await mode()).toBe('dark');

  await page.getByRole('link', { name: 'Projects' }).click();
  await actingAs.selectOption(NOBODY);
  await heading(page, 'Log in to see projects').waitFor();
  expect(await actingAs.inputValue()).toBe(NOBODY);
  await actingAs.selectOption(PRIYA_PM);
  await page.getByRole('link', { name: 'Shop' }).waitFor();
  expect(errors).toEqual([]);
});

interface Stop {
  path: string;
  title: string | RegExp;
  who?: string;
  /** Jira refuses what the page asks for, and the browser says so on its console. */
  refused?: true;
}

const REPORT = `/jira/software/projects/SHOP/apps/00000000-0000-4000-8000-00000000c051/${ENVIRONMENT_ID}`;

const STOPS: Stop[] = [
  { path: '/', title: 'Projects' },
  { path: '/projects/SHOP', title: 'Shop' },
  { path: '/projects/OPS', title: 'Operations' },
  { path: '/projects/SHOP/settings', title: 'Project settings' },
  { path: `/browse/${epics.richest}`, title: /./ },
  { path: `/browse/${epics.longSummary}`, title: /./ },
  { path: `/issues/?jql=${encodeURIComponent('project = SHOP ORDER BY due')}`, title: 'Search' },
  { path: '/issues/?jql=nonsense', title: 'Search', refused: true },
  { path: '/switches', title: 'Switches' },
  { path: '/outbox', title: 'Outbox' },
  { path: '/outbox/1', title: 'Your turn on a date' },
  { path: '/nowhere', title: 'Page not found', refused: true },
  { path: '/browse/SHOP-1', title: /^You don't have access/, who: OMAR_OUT, refused: true },
  { path: '/browse/SHOP-1', title: 'Log in to see this issue', who: NOBODY, refused: true },
  {
    path: REPORT,
    title: 'Log in to see this page',
    who: NOBODY,
  },
];

async function sendMail(): Promise<void> {
  await on.server.rest(BEN_EM, 'POST', `/rest/api/3/issue/${epics.richest}/notify`, {
    subject: 'Your turn on a date',
    textBody: `Ben moved it. See ${on.server.url}/browse/${epics.richest}.`,
    to: { users: [{ accountId: PRIYA_PM }] },
  });
}

describe('light and dark, wide and narrow: no accessibility finding, no error, nothing wider than the page', () => {
  beforeAll(sendMail);

  test.each(STOPS)('$path', async ({ path, title, who = PRIYA_PM, refused }) => {
    const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: who });
    await open(page, path);
    await heading(page, title).waitFor();
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    expect(await axeViolations(page.mainFrame())).toEqual([]);
    await page.getByRole('button', { name: 'Dark colours' }).click();
    expect(await axeViolations(page.mainFrame())).toEqual([]);

    await page.setViewportSize({ width: 320, height: 640 });
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
    const unmeant = refused ? errors.filter((error) => !/status of 40[04]/.test(error)) : errors;
    expect(unmeant).toEqual([]);
  });
});
