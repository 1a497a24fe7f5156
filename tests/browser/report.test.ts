import { readFileSync } from 'node:fs';
import type { Frame, Locator, Page } from 'playwright-core';
import { epics, shop, shopPlans } from '../../local/jira/seed/world';
import { appFrame, openPage } from '../harness/browser';
import { layoutShift } from '../harness/layout-shift';
import { BEN_EM, DANA_DEV, PRIYA_PM } from '../harness/people';
import { stage } from '../harness/stage';
import { until } from '../harness/until';

jest.setTimeout(60_000);

const on = stage({ story: true });

afterEach(() => on.server.switches.reset());

async function openReport(who: string): Promise<{ page: Page; frame: Frame; errors: string[] }> {
  const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: who });
  await page.goto(`${on.server.url}/projects/SHOP/apps/project-report`);
  const frame = await appFrame(page);
  await frame.getByText(/epics have an agreed date/).waitFor();
  return { page, frame, errors };
}

const rowOf = (frame: Frame, key: string) =>
  frame.locator('tbody tr').filter({ has: frame.getByRole('link', { name: key, exact: true }) });

test('an owner signs the top epic with one click, and undoes it with another', async () => {
  const { frame, errors } = await openReport(BEN_EM);
  const top = frame.locator('tbody tr').first();
  const key = (await top.getByRole('link').first().textContent()) ?? '';
  await top.getByRole('button', { name: /^Sign/ }).click();
  await frame.getByText(`for ${key}.`).waitFor();
  await rowOf(frame, key).getByText('Partly signed').waitFor();
  await frame.getByRole('button', { name: 'Undo' }).click();
  await frame.getByText('Undone').waitFor();
  await rowOf(frame, key).getByText('Nobody signed').waitFor();
  expect(errors).toEqual([]);
});

test('existing dates are adopted at once: each with its own value; a refusal is told in its row; one undo', async () => {
  const { frame } = await openReport(BEN_EM);
  // The app may not write on it, so the page has asked how it stands: there is nothing to adopt.
  await rowOf(frame, epics.unseenByApp).getByText('Agreed').waitFor();
  await frame.getByRole('button', { name: /^Adopt existing dates/ }).click();
  const moved = shop.deliverySlots;
  const answer = await on.server.rest(PRIYA_PM, 'PUT', `/rest/api/3/issue/${moved}`, {
    fields: { duedate: '2027-07-01' },
  });
  expect(answer.status).toBe(204);
  await frame.getByRole('button', { name: /^Sign \d+ dates$/ }).click();
  await rowOf(frame, moved).getByText('Nothing was signed').waitFor();
  const flag = frame.getByText(/^You signed \d+ dates\./);
  await flag.waitFor();
  expect(await flag.textContent()).toContain('1 was not signed');
  await rowOf(frame, shop.guestCheckout).getByText('Agreed').waitFor();
  await frame.getByRole('button', { name: 'Undo' }).click();
  await frame.getByText(/^Undone: \d+ sign-offs are taken back/).waitFor();
  await rowOf(frame, shop.guestCheckout).getByText('Partly signed').waitFor();
});

test('filters by tile, text and state; what is listed is what is downloaded', async () => {
  const { page, frame } = await openReport(PRIYA_PM);
  await frame.getByRole('button', { name: /Overdue/ }).click();
  const overdue = await frame.locator('tbody tr').count();
  expect(overdue).toBeGreaterThan(0);
  expect(await frame.locator('tbody tr').filter({ hasText: 'overdue' }).count()).toBe(overdue);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(overdue + 1);
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Download JSON' }).click(),
  ]);
  expect(json.suggestedFilename()).toMatch(/^countersign-SHOP-2027-02-03\.json$/);
  const { epics: listed } = JSON.parse(readFileSync(await json.path(), 'utf8')) as {
    epics: { key: string; overdue: boolean; pm: string[] }[];
  };
  expect(listed.filter((each) => each.overdue)).toHaveLength(overdue);
  // Both files tell of the same epics in the same order, by the same names.
  const lines = csv.trimEnd().split('\r\n').slice(1);
  for (const [at, { key, pm }] of listed.entries()) {
    expect(lines[at]).toContain(`"${key}"`);
    expect(lines[at]).toContain(`"${pm.join('; ')}"`);
  }
  await frame.getByRole('button', { name: /Overdue/ }).click();
  await frame.getByRole('searchbox').fill('two-step');
  await expect(frame.locator('tbody tr').first().textContent()).resolves.toContain('Two-step sign-in');
});

test('what is listed is in the address: passed on or loaded anew, it lists the same in the same order', async () => {
  const { page, frame } = await openReport(PRIYA_PM);
  await frame.getByRole('button', { name: /^\d+ Overdue$/ }).click();
  await frame.getByRole('button', { name: 'Slip' }).click();
  await page.waitForURL(/\/list\/tile=overdue&sort=-?slip$/);
  const keys = () => frame.locator('tbody [data-epic] a').allTextContents();
  const before = await keys();
  await page.reload();
  const again = await appFrame(page);
  await again.getByText(/epics have an agreed date/).waitFor();
  expect(await again.locator('tbody [data-epic] a').allTextContents()).toEqual(before);
  await again.getByRole('tab', { name: 'Ownership' }).click();
  await again.getByRole('tab', { name: 'Report' }).click();
  await page.waitForURL(/\/list\/tile=overdue&sort=-?slip$/);
  await again.getByRole('button', { name: 'Clear filters' }).click();
  await page.waitForURL(/\/list\/sort=-?slip$/);
});

test('back undoes a filter, an order and a search, each in one step; forward does it again', async () => {
  const { page, frame } = await openReport(PRIYA_PM);
  const state = frame.getByLabel('State');
  const search = frame.getByRole('searchbox');
  const clear = frame.getByRole('button', { name: 'Clear filters' });
  const addressEnds = (end: string) => page.waitForURL((url) => decodeURI(url.pathname).endsWith(end));
  await state.selectOption('agreed');
  await addressEnds('/list/state=agreed');
  await frame.getByRole('button', { name: 'Slip' }).click();
  await addressEnds('/list/state=agreed&sort=-slip');
  await search.pressSequentially('check');
  await addressEnds('/list/state=agreed&text=check&sort=-slip');

  await page.goBack();
  await frame.locator('[type=search]:placeholder-shown').waitFor();
  await addressEnds('/list/state=agreed&sort=-slip');
  await page.goBack();
  await frame.getByRole('columnheader', { name: 'Slip' }).and(frame.locator(':not([aria-sort])')).waitFor();
  expect(await state.inputValue()).toBe('agreed');
  await page.goBack();
  await page.waitForURL((url) => !url.pathname.includes('/list'));
  await clear.waitFor({ state: 'detached' });
  expect(await state.inputValue()).toBe('');
  await page.goForward();
  await addressEnds('/list/state=agreed');
  await clear.waitFor();
  expect(await state.inputValue()).toBe('agreed');
});

test('what automation moved is told, counted, and listed by a link that can be passed on', async () => {
  on.server.automation('automation', [shop.reviews], { days: 7 });
  await on.server.deliver();
  const { page, frame } = await openReport(PRIYA_PM);
  const moved = rowOf(frame, shop.reviews).locator('.cell-moved');
  await moved.getByText('7 days later').waitFor();
  expect(await moved.textContent()).toContain('automation · today');
  await frame.getByRole('button', { name: /Moved in 7 days/ }).click();
  await rowOf(frame, shop.reviews).waitFor();
  await frame.getByRole('button', { name: 'Clear filters' }).click();

  await frame.getByRole('button', { name: 'What moved since last Monday' }).click();
  await frame.getByText('Moved since Mon 1 Feb').waitFor();
  await page.waitForURL(/\/moved-since\/2027-02-01$/);
  await page.reload();
  const again = await appFrame(page);
  await rowOf(again, shop.reviews).waitFor();
  const listed = await again.locator('tbody .cell-moved').allTextContents();
  expect(listed.filter((text) => !/today|yesterday|2 days ago/.test(text))).toEqual([]);
  expect(await rowOf(again, shop.expressPay).count()).toBe(0);
  await again.getByRole('button', { name: 'List all epics again' }).click();
  await rowOf(again, shop.expressPay).waitFor();
  await page.waitForURL((url) => !url.pathname.includes('moved-since'));
});

test('of a date that moved more than once, the list of what moved tells how far in all', async () => {
  for (const days of [10, -4]) {
    on.server.automation('automation', [shop.splitPayment], { days });
    await on.server.deliver();
  }
  const { frame, errors } = await openReport(PRIYA_PM);
  const moved = rowOf(frame, shop.splitPayment).locator('.cell-moved');
  await moved.getByText('4 days earlier').waitFor();
  expect(await moved.textContent()).not.toContain('in all');
  await frame.getByRole('button', { name: 'What moved since last Monday' }).click();
  await moved.getByText('6 days later in all').waitFor();
  // Of one that moved once, the move itself says it.
  await rowOf(frame, shop.reviews).waitFor();
  expect(await frame.getByText(/in all$/).count()).toBe(1);
  expect(errors).toEqual([]);
});

test('what has moved is filtered further; both are cleared at once', async () => {
  const { page, frame } = await openReport(PRIYA_PM);
  await frame.getByRole('button', { name: 'What moved since last Monday' }).click();
  await frame.getByLabel('State').selectOption('agreed');
  await page.waitForURL(/\/moved-since\/2027-02-01\/state=agreed$/);
  await frame.getByText('Moved since Mon 1 Feb').waitFor();
  await frame.getByRole('button', { name: 'Clear filters' }).click();
  await page.waitForURL((url) => !/moved-since|list/.test(url.pathname));
  await frame.getByRole('button', { name: 'What moved since last Monday' }).waitFor();
  expect(await frame.getByLabel('State').inputValue()).toBe('');
});

test('a button that goes once it is pressed leaves the keyboard a place to go on from', async () => {
  const { frame } = await openReport(PRIYA_PM);
  const button = (name: string | RegExp) => frame.getByRole('button', { name });
  const focused = (place: Locator) => place.and(frame.locator(':focus')).waitFor({ timeout: 5_000 });
  const press = async (name: string) => {
    await button(name).press('Enter');
    await button(name).waitFor({ state: 'detached' });
  };
  await press('What moved since last Monday');
  await focused(button('List all epics again'));
  await press('Clear filters');
  await focused(frame.getByRole('searchbox'));
  await frame.getByRole('searchbox').fill('no epic is called that');
  await press('Show all');
  await focused(frame.getByRole('searchbox'));

  await button(/^Adopt existing dates/).press('Enter');
  await press('Cancel');
  await focused(button(/^Adopt existing dates/));
  const boxes = frame.getByRole('checkbox', { name: /^Select SHOP-/ });
  await boxes.nth(1).press(' ');
  await boxes.nth(2).press(' ');
  await press('Clear');
  await focused(boxes.nth(2));
});

test('what is listed is copied as text, one line per epic; where the browser refuses, by hand', async () => {
  const { page, frame } = await openReport(PRIYA_PM);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await frame.getByRole('searchbox').fill('two-step');
  await frame.getByRole('button', { name: 'Copy as text' }).click();
  await frame.getByText('Copied 1 line').waitFor();
  const line =
    /^SHOP-33 Two-step sign-in · 5 Mar 2027 · Changed since agreed, 12 days later · waits on Priya Patel \(PM\) · http/;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(line);

  await page.context().clearPermissions();
  await frame.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await frame.getByRole('button', { name: 'Copy as text' }).click();
  const box = frame.getByRole('textbox', { name: /does not let this page copy/ });
  expect(await box.inputValue()).toMatch(line);
});

test('a restricted epic leaves no trace for who may not browse it, neither in rows nor in counts nor in the download', async () => {
  const { page, frame } = await openReport(DANA_DEV);
  const summary = shopPlans.nordicPrices.summary;
  await frame.getByRole('button', { name: /^Later/ }).click();
  expect(await frame.getByText(summary).count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).not.toContain(summary);
  expect(csv).not.toContain(`${epics.restricted},`);
  expect(csv).toContain('Two-step sign-in');
});

test('done epics without an agreed date are listed when asked for', async () => {
  const { frame } = await openReport(PRIYA_PM);
  await frame.getByRole('button', { name: /done.*without an agreed date/i }).click();
  await frame.getByText(shopPlans.taxRounding.summary).waitFor();
  expect(await frame.getByText(shopPlans.vat.summary).count()).toBe(0);
});

test('a copy of another epic on an issue is never shown: the page checks, shows the truth and restores it', async () => {
  const path = (key: string) => `/rest/api/3/issue/${key}/properties/countersign`;
  const copyOf = async (key: string) =>
    ((await on.server.rest(DANA_DEV, 'GET', path(key))).body as { value: { dateState: string } }).value;
  const [agreed, own] = [await copyOf(shop.expressPay), await copyOf(shop.twoStepSignIn)];
  expect([agreed.dateState, own.dateState]).toEqual(['agreed', expect.not.stringMatching('agreed')]);
  await on.server.rest(DANA_DEV, 'PUT', path(shop.twoStepSignIn), agreed);
  const { frame } = await openReport(PRIYA_PM);
  await until(async () => (await copyOf(shop.twoStepSignIn)).dateState === own.dateState);
  await rowOf(frame, shop.twoStepSignIn).getByText('Checking…').waitFor({ state: 'detached' });
  await rowOf(frame, shop.expressPay).getByText('Agreed').waitFor();
  expect(await rowOf(frame, shop.twoStepSignIn).getByText('Agreed', { exact: true }).count()).toBe(0);
});

test('signed in truth, and altered on the issue: the page checks, and shows and restores the truth', async () => {
  const path = `/rest/api/3/issue/${shop.expressPay}/properties/countersign`;
  await on.server.rest(DANA_DEV, 'PUT', path, { seal: 'not one of ours', dateState: 'unsigned' });
  const { frame, errors } = await openReport(PRIYA_PM);
  await rowOf(frame, shop.expressPay).getByText('Agreed').waitFor();
  const { body } = await on.server.rest(DANA_DEV, 'GET', path);
  expect((body as { value: object }).value).toMatchObject({
    dateState: 'agreed',
    seal: expect.stringMatching(/^ey/),
  });
  expect(errors).toEqual([]);
});

test.each(['Changed', 'Never agreed', 'Waiting on you', 'Moved in 7 days'])(
  'the list of “%s” is opened in Jira’s own search, which finds the very same epics',
  async (tile) => {
    const { page, frame, errors } = await openReport(PRIYA_PM);
    await frame.getByRole('button', { name: new RegExp(`${tile}$`) }).press('Enter');
    const later = frame.getByRole('button', { name: /^Later/ });
    const isFolded = (await later.count()) > 0 && (await later.getAttribute('aria-expanded')) !== 'true';
    if (isFolded) await later.press('Enter');
    // The app may not see one of them, so it tells search nothing of it.
    const seen = (keys: string[]) => keys.filter((key) => key !== epics.unseenByApp).sort();
    const keys = seen(await frame.locator('tbody tr .epic-key a').allTextContents());
    expect(keys.length).toBeGreaterThan(0);
    await frame.getByRole('link', { name: 'Open in Jira search' }).press('Enter');
    await page.waitForURL('**/issues/?jql=*');
    await page.locator('main tbody tr').first().waitFor();
    const found = await page
      .locator('main tbody a[href^="/browse/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
    expect(seen(found.map((path) => path.replace('/browse/', '')))).toEqual(keys);
    expect(errors).toEqual([]);
  },
);

test.each([1280, 768, 320])('what the toolbar’s selects are at can be read, %d wide', async (width) => {
  const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: PRIYA_PM, width });
  await page.goto(`${on.server.url}/projects/SHOP/apps/project-report`);
  const frame = await appFrame(page);
  await frame.getByLabel('Goal').waitFor();
  await frame.getByLabel('State').selectOption('changed');
  expect(await frame.locator('.toolbar select').evaluateAll(cutTexts)).toEqual([]);
  expect(errors).toEqual([]);
});

/** Runs in the page, before anything else: what stands in for a row's names may be gone before a test could look. */
function noteSkeletons(): void {
  new MutationObserver(() => {
    if (document.querySelector('[data-epic] .skeleton')) Object.assign(window, { hadSkeletons: true });
  }).observe(document, { childList: true, subtree: true });
}

/** What selects would show, closed, if they were as wide as it takes. */
function cutTexts(elements: Element[]): string[] {
  return (elements as HTMLSelectElement[]).flatMap((select) => {
    const alone = select.cloneNode() as HTMLSelectElement;
    const text = select.selectedOptions[0]?.text ?? '';
    alone.add(new Option(text));
    alone.style.cssText = 'position: absolute; width: auto; max-width: none';
    select.after(alone);
    const { offsetWidth: needed } = alone;
    alone.remove();
    return select.offsetWidth < needed ? [`${text}: ${select.offsetWidth} of ${needed}`] : [];
  });
}

test.each([1280, 320])('nothing moves while rows and names come in, %d wide', async (width) => {
  const latency = { min: 120, max: 120 };
  on.server.switches.set({ latency, storageLatency: latency });
  const { page } = await openPage(on.browser, {
    url: on.server.url,
    actingAs: PRIYA_PM,
    width,
    isFirst: true,
  });
  const noted = await page.addInitScript(noteSkeletons);
  await page.goto(`${on.server.url}/projects/SHOP/apps/project-report`);
  const frame = await appFrame(page);
  await frame.waitForFunction(() => 'hadSkeletons' in window);
  await noted.dispose();
  await frame.getByText(/of \d+ epics have an agreed date/).waitFor();
  await until(async () => (await frame.locator('[data-epic] .skeleton').count()) === 0);
  expect(await layoutShift(frame)).toBeLessThanOrEqual(0.02);
});
