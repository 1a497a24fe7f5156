import type { Frame } from 'playwright-core';
import { fieldIds } from '../../local/jira/seed/site';
import { epics, shop } from '../../local/jira/seed/world';
import { axeViolations } from '../harness/axe';
import { appFrame, keepScreenshot, openPage, type PageOptions } from '../harness/browser';
import { openPanelFor } from '../harness/panel';
import { ADA_ADMIN, BEN_EM, DANA_DEV, PRIYA_PM } from '../harness/people';
import { onScreens } from '../harness/screens';
import { stage } from '../harness/stage';

jest.setTimeout(120_000);

const on = stage({ story: true });
const EPIC = shop.expressPay;

async function editInJira(who: string, fields: object): Promise<void> {
  on.server.clock.advance(60_000);
  const answer = await on.server.rest(who, 'PUT', `/rest/api/3/issue/${EPIC}`, { fields });
  expect(answer.status).toBe(204);
  await on.server.deliver();
}

async function openPageOf(who: string, path: string, options: Partial<PageOptions> = {}) {
  const opened = await openPage(on.browser, { url: on.server.url, actingAs: who, ...options });
  await opened.page.goto(`${on.server.url}/projects/SHOP/${path}`);
  return { ...opened, frame: await appFrame(opened.page) };
}

async function openSettings(options: Partial<PageOptions> = {}) {
  const opened = await openPageOf(ADA_ADMIN, 'settings/apps/project-settings', options);
  await opened.frame.getByRole('button', { name: /^Where the five answers are/ }).press('Enter');
  await opened.frame.locator('.preview-answers').waitFor();
  return opened;
}

async function openOwnership(who: string, options: Partial<PageOptions> = {}) {
  const opened = await openPageOf(who, 'apps/project-report', options);
  const tab = opened.frame.getByRole('tab', { name: 'Report' });
  await tab.press('ArrowLeft');
  await opened.frame.locator('.matrix-table').waitFor();
  return opened;
}

const choose = (frame: Frame, label: string, field: string) =>
  frame.getByLabel(label, { exact: true }).selectOption({ label: field });
const cell = (frame: Frame, decision: string) =>
  frame
    .locator('.matrix-table tbody tr')
    .filter({ has: frame.getByRole('link', { name: EPIC, exact: true }) })
    .locator(`[data-decision=${decision}]`);

test('an admin maps all five decisions to other fields; preview, panel, report and matrix follow', async () => {
  await editInJira(ADA_ADMIN, {
    [fieldIds.outcome]: 'Half the calls about parcels',
    [fieldIds.designDocument]: 'https://docs.example/rfc-12',
    [fieldIds.builders]: [{ accountId: DANA_DEV }],
    [fieldIds.targetPeriod]: 'Q3 2027',
  });
  const { frame, errors } = await openSettings();
  await choose(frame, 'What is in', 'Outcome');
  await choose(frame, 'Why is in', 'Why we build it');
  await choose(frame, 'How is in', 'Design document');
  await choose(frame, 'Who is in', 'Builders');
  await choose(frame, 'When is in', 'Target period');
  await choose(frame, 'How is owned by', 'PM and EM');
  const asked = frame.getByLabel('Epic', { exact: true });
  await asked.fill(EPIC);
  await asked.press('Enter');
  const shown = frame.locator('.preview-answers');
  for (const answer of [
    'Half the calls about parcels',
    'https://docs.example/rfc-12',
    'Dana Dev',
    'Q3 2027',
  ]) {
    await shown.getByText(answer).waitFor();
  }
  await frame.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await frame.getByText('Saved', { exact: true }).waitFor();
  expect(await axeViolations(frame)).toEqual([]);
  expect(errors).toEqual([]);
  await on.server.deliver();

  const ben = await openPanelFor(on, BEN_EM, EPIC);
  const decisions = ben.panel.locator('.decisions');
  expect(await ben.panel.locator('.drift-note').count()).toBe(0);
  await ben.panel.locator('.date-line').getByText('Q3 2027').waitFor();
  await decisions.getByText('Half the calls about parcels').waitFor();
  await decisions.getByRole('link', { name: 'https://docs.example/rfc-12' }).waitFor();
  await decisions.getByText('Dana Dev').waitFor();
  // How belongs to both now, so the EM edits it; What is still the PM's alone.
  await decisions.getByRole('button', { name: 'Edit the How' }).waitFor();
  expect(await decisions.getByRole('button', { name: 'Edit the What' }).count()).toBe(0);
  // What was agreed on the due date is not agreed on this field.
  await ben.panel.getByText('Changed since agreed').waitFor();
  expect(ben.errors).toEqual([]);

  const report = await openPageOf(PRIYA_PM, 'apps/project-report');
  const row = report.frame
    .locator('tbody tr')
    .filter({ has: report.frame.getByRole('link', { name: EPIC, exact: true }) });
  await row.locator('.cell-date').getByText('Q3 2027').waitFor();

  const matrix = await openOwnership(PRIYA_PM);
  await cell(matrix.frame, 'how').getByText('Answered').waitFor();
  await cell(matrix.frame, 'how')
    .getByText(/Priya Patel \(PM\) and Ben Ode \(EM\)/)
    .waitFor();
  await cell(matrix.frame, 'what').getByText('Answered').waitFor();
});

test('an EM edits the What: the panel marks it, the PM takes note, a further edit marks it again', async () => {
  await editInJira(BEN_EM, { [fieldIds.outcome]: 'A third of the calls' });
  const priya = await openPanelFor(on, PRIYA_PM, EPIC);
  const note = priya.panel.locator('[data-decision=what] .drift-note');
  await note.getByText('Changed by someone else').waitFor();
  await note.getByText(/^Ben Ode \(EM\) · /).waitFor();
  await note.getByText('Half the calls about parcels').waitFor();
  await note.getByText('A third of the calls').waitFor();
  if (process.env.SCREENSHOTS_ALL) await keepScreenshot(priya.page, 'drift');
  const matrix = await openOwnership(BEN_EM);
  await cell(matrix.frame, 'what').getByText('Changed by someone else').waitFor();
  expect(await axeViolations(matrix.frame)).toEqual([]);

  await note.getByRole('button', { name: 'I have seen it' }).press('Enter');
  await priya.panel.getByText(/^Noted\./).waitFor();
  await note.waitFor({ state: 'detached' });
  await priya.panel.getByRole('button', { name: /^History/ }).press('Enter');
  await priya.panel.getByText('You took note of a change to the What').waitFor();

  await editInJira(BEN_EM, { [fieldIds.outcome]: 'A quarter of the calls' });
  const again = await priya.again();
  await again.locator('[data-decision=what] .drift-note').getByText('A quarter of the calls').waitFor();
  expect(priya.errors).toEqual([]);
});

test('a PM edits rich text in the panel by keyboard, and its formatting stays', async () => {
  const bold = { type: 'text', text: 'Fewer calls', marks: [{ type: 'strong' }] };
  const paragraph = { type: 'paragraph', content: [bold, { type: 'text', text: ' about parcels.' }] };
  await editInJira(PRIYA_PM, { [fieldIds.why]: { type: 'doc', version: 1, content: [paragraph] } });
  const priya = await openPanelFor(on, PRIYA_PM, EPIC);
  await priya.panel.getByRole('button', { name: 'Edit the Why' }).press('Enter');
  const input = priya.panel.getByLabel('Why we build it');
  await input.waitFor();
  expect(await input.inputValue()).toBe('Fewer calls about parcels.');
  await input.press('End');
  await input.pressSequentially(' And fewer mails.');
  expect(await axeViolations(priya.panel)).toEqual([]);
  // One key does not throw away what was typed.
  await input.press('Escape');
  await priya.panel.getByText('Discard what you wrote?').waitFor();
  await priya.panel.getByRole('button', { name: 'Keep writing' }).press('Enter');
  expect(await input.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  // Somebody else is quicker: what it says now is shown, and saving again is done knowingly.
  await editInJira(ADA_ADMIN, {
    [fieldIds.why]: { type: 'doc', version: 1, content: [paragraph, paragraph] },
  });
  await input.press('Control+Enter');
  await priya.panel.getByText('It says now:').waitFor();
  await input.press('Control+Enter');
  await priya.panel.getByText('Saved in Jira.').waitFor();
  await priya.panel.locator('.decisions').getByText('Fewer calls about parcels. And fewer mails.').waitFor();
  // Jira's own part of the issue shows it, bold as it was.
  await priya.page
    .locator('strong', { hasText: /^Fewer calls$/ })
    .first()
    .waitFor();
  await priya.page.getByText('And fewer mails.').first().waitFor();
  expect(priya.errors).toEqual([]);
});

test('what was being written is there again when one comes back, beside what was written since', async () => {
  const priya = await openPanelFor(on, PRIYA_PM, EPIC);
  await priya.panel.getByRole('button', { name: 'Edit the Why' }).press('Enter');
  await priya.panel.getByLabel('Why we build it').press('End');
  await priya.panel.getByLabel('Why we build it').pressSequentially(' And calmer Mondays.');
  const text = { type: 'text', text: 'Fewer parcels get lost.' };
  const said = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [text] }] };
  await editInJira(ADA_ADMIN, { [fieldIds.why]: said });

  const panel = await priya.again();
  await panel.getByRole('button', { name: 'Go on writing the Why' }).press('Enter');
  await panel.getByText('What you began to write is back.').waitFor();
  expect(await panel.getByLabel('Why we build it').inputValue()).toContain(' And calmer Mondays.');
  await panel.locator('.answer-now').getByText('Fewer parcels get lost.').waitFor();
  await panel.getByRole('button', { name: 'Cancel' }).press('Enter');
  await panel.getByRole('button', { name: 'Discard' }).press('Enter');
  await panel.getByRole('button', { name: 'Edit the Why' }).press('Enter');
  await expect(panel.getByLabel('Why we build it').inputValue()).resolves.toBe('Fewer parcels get lost.');
  expect(await panel.getByText('What you began to write is back.').count()).toBe(0);
  expect(priya.errors).toEqual([]);
});

test('a first date typed on the keyboard, digit by digit, is the date that was typed', async () => {
  const { panel, page } = await openPanelFor(on, BEN_EM, epics.noDate);
  await panel.getByLabel('Date', { exact: true }).focus();
  await page.keyboard.type('Q4 2027', { delay: 20 });
  await panel.getByRole('button', { name: 'Set and sign Q4 2027' }).press('Enter');
  await panel.getByText(/^You signed Q4 2027/).waitFor();
});

test('what is missing, and whose is it: by keyboard, and taken away as a file', async () => {
  const { frame, page, errors } = await openOwnership(PRIYA_PM);
  await frame.getByText(/open epics lack an answer: /).waitFor();
  await frame.getByLabel('Answer').selectOption({ label: 'Missing' });
  await frame.getByLabel('Whose').selectOption({ label: 'Priya Patel (you)' });
  const rows = frame.locator('.matrix-table tbody tr');
  await frame.getByText(/^\d+ of \d+ epics$/).waitFor();
  const count = await rows.count();
  const download = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Download CSV' }).press('Enter');
  const stream = await (await download).createReadStream();
  let csv = '';
  for await (const chunk of stream) csv += String(chunk);
  expect(csv.trim().split('\r\n')).toHaveLength(count + 1);
  expect(csv).toContain('"What owned by"');
  await frame.getByRole('searchbox', { name: 'Search' }).fill('no such epic');
  await frame.getByRole('button', { name: 'Show all' }).press('Enter');
  await rows.nth(count).waitFor();
  // Each cell leads to its epic.
  await cell(frame, 'why')
    .getByRole('link', { name: new RegExp(`^Why: .+, ${EPIC}$`) })
    .press('Enter');
  await page.waitForURL(`**/browse/${EPIC}`);
  expect(errors).toEqual([]);
});

test('a field that Jira does not have any more is reported in panel, matrix and settings', async () => {
  await on.server.rest(ADA_ADMIN, 'DELETE', `/rest/api/3/field/${fieldIds.targetPeriod}`);
  const ben = await openPanelFor(on, BEN_EM, EPIC);
  await ben.panel.getByText('Jira has no field “Target period” here any more').waitFor();
  const report = await openPageOf(BEN_EM, 'apps/project-report');
  await report.frame
    .getByText(/The field “Target period” \(When\) is not in this project any more/)
    .waitFor();
  await report.frame.getByRole('tab', { name: 'Ownership' }).press('Enter');
  await cell(report.frame, 'when').getByText('Field not in Jira').waitFor();
  const { frame } = await openPageOf(ADA_ADMIN, 'settings/apps/project-settings');
  const gone = frame.getByLabel('When is in', { exact: true });
  await gone.waitFor();
  expect(await gone.locator('option:checked').textContent()).toBe(
    'Target period (not in this project any more)',
  );
});

interface Look {
  name: string;
  open: (options: Partial<PageOptions>) => Promise<Frame>;
}

const LOOKS: Look[] = [
  {
    name: 'ownership',
    async open(options) {
      return (await openOwnership(PRIYA_PM, options)).frame;
    },
  },
  {
    name: 'decisions in the settings',
    async open(options) {
      const { frame } = await openPageOf(ADA_ADMIN, 'settings/apps/project-settings', options);
      await frame.locator('.preview-answers').waitFor();
      return frame;
    },
  },
  {
    name: 'an answer that somebody else changed, being edited',
    async open(options) {
      const { panel } = await openPanelFor(on, PRIYA_PM, EPIC, options);
      await panel.locator('[data-decision=what] .drift-note').waitFor();
      await panel.getByRole('button', { name: 'Edit the What' }).click();
      await panel.getByLabel('Outcome').waitFor();
      return panel;
    },
  },
];

test.each(onScreens(LOOKS))(
  '$name, $mode, $width px: no accessibility finding, nothing wider than the page',
  async ({ open, mode, width }) => {
    const frame = await open({ colorMode: mode, width });
    expect(await axeViolations(frame)).toEqual([]);
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await frame.evaluate(over)).toBeLessThanOrEqual(0);
  },
);
