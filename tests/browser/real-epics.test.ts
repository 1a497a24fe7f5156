import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { type AnswerField, DEFAULT_PLACES } from '../../src/domain/answer-field';
import { appFrame, openPage } from '../harness/browser';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { ROOT } from '../harness/root';
import { draftNaming } from '../harness/settings-draft';
import { stage } from '../harness/stage';

jest.setTimeout(90_000);

const FILE = join(ROOT, '..', 'shared', 'data', 'real-epics.json');
const isThere = existsSync(FILE);
if (!isThere)
  process.stderr.write(
    'tests/browser/real-epics.test.ts: skipped, ../shared/data/real-epics.json is missing.\n',
  );

interface Exported {
  key: string;
  fields: {
    duedate: string;
    customfield_10015: string | null;
    project: { key: string };
    issuetype: { hierarchyLevel: number };
    status: { statusCategory: { key: string } };
  };
}

(isThere ? describe : describe.skip)('real epics', () => {
  const on = stage();
  let openEpics: Exported[];
  /** Saves of each project's settings so far. */
  const revs = new Map<string, number>();

  beforeAll(async () => {
    const json = JSON.parse(readFileSync(FILE, 'utf8')) as { issues: Exported[] };
    on.server.jira.importExport(json);
    openEpics = json.issues.filter(
      ({ fields }) => fields.issuetype.hierarchyLevel === 1 && fields.status.statusCategory.key !== 'done',
    );
  });

  async function openReport(page: Page, projectKey: string): Promise<Frame> {
    await page.goto(`${on.server.url}/projects/${projectKey}/apps/project-report`);
    const frame = await appFrame(page);
    await frame.getByText(/agreed date\./).waitFor();
    return frame;
  }

  test('the four reports list exactly the epics that are not done, all overdue, with their dates', async () => {
    const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: PRIYA_PM });
    const projects = [...new Set(openEpics.map(({ fields }) => fields.project.key))];
    expect(projects).toHaveLength(4);
    let listed = 0;
    for (const projectKey of projects) {
      const expected = openEpics.filter(({ fields }) => fields.project.key === projectKey);
      const frame = await openReport(page, projectKey);
      const rows = frame.locator('tbody tr');
      await rows.nth(expected.length - 1).waitFor();
      expect(await rows.count()).toBe(expected.length);
      const texts = await rows.allTextContents();
      for (const { key, fields } of expected) {
        const row = texts.find((text) => text.includes(`${key} `) || text.startsWith(key)) ?? '';
        expect(row).toContain('overdue');
        expect(row).toContain(asDay(fields.duedate));
      }
      listed += texts.length;
    }
    expect(listed).toBe(28);
    expect(errors).toEqual([]);
  });

  test('dated by “Start date”, the reports give each epic the date that the file has there', async () => {
    const start = { id: 'customfield_10015', name: 'Start date', kind: 'date' } as const;
    const dateBy = (projectKey: string, when: AnswerField) => {
      const draft = draftNaming([PRIYA_PM], [BEN_EM], revs.get(projectKey) ?? 0);
      revs.set(projectKey, draft.rev + 1);
      const saved = { ...draft, places: { ...draft.places, when } };
      return on.server.call(ADA_ADMIN, { moduleKey: 'project-settings', projectKey }, 'save', saved);
    };
    const { page, errors } = await openPage(on.browser, { url: on.server.url, actingAs: PRIYA_PM });
    for (const projectKey of new Set(openEpics.map(({ fields }) => fields.project.key))) {
      await dateBy(projectKey, start);
      const frame = await openReport(page, projectKey);
      const expected = openEpics.filter(({ fields }) => fields.project.key === projectKey);
      const later = frame.getByRole('button', { name: /^Later/ });
      if (await later.isVisible()) await later.click();
      const rows = frame.locator('tbody tr');
      await rows.nth(expected.length - 1).waitFor();
      const texts = await rows.allTextContents();
      for (const { key, fields } of expected) {
        const row = texts.find((text) => text.startsWith(key) && !/\d/.test(text.charAt(key.length))) ?? '';
        const day = fields.customfield_10015;
        expect([key, row.includes(day === null ? 'No date' : asDay(day))]).toEqual([key, true]);
      }
      await dateBy(projectKey, DEFAULT_PLACES.when);
    }
    expect(errors).toEqual([]);
  });

  test('agreed by both, moved in Jira it shows as changed with its slip; put back as agreed again', async () => {
    const draft = draftNaming([PRIYA_PM], [BEN_EM], revs.get('IMP') ?? 0);
    await on.server.call(ADA_ADMIN, { moduleKey: 'project-settings', projectKey: 'IMP' }, 'save', draft);
    const epic = openEpics.find(({ fields }) => fields.project.key === 'IMP') as Exported;
    const rowIn = (frame: Frame) =>
      frame.locator('tbody tr').filter({ has: frame.getByRole('link', { name: epic.key, exact: true }) });

    for (const who of [BEN_EM, PRIYA_PM]) {
      const { page } = await openPage(on.browser, { url: on.server.url, actingAs: who });
      const frame = await openReport(page, 'IMP');
      await rowIn(frame).getByRole('button', { name: /^Sign/ }).click();
      await frame.getByText(`for ${epic.key}.`).waitFor();
    }

    const { page } = await openPage(on.browser, { url: on.server.url, actingAs: PRIYA_PM });
    const setDueDate = async (duedate: string) => {
      await page.goto(`${on.server.url}/browse/${epic.key}`);
      await page.getByRole('button', { name: 'Edit Due date' }).click();
      const form = page.getByRole('form', { name: 'Due date' });
      await form.locator('input[name=value]').fill(duedate);
      await form.locator('input[name=value]').press('Enter');
      await form.waitFor({ state: 'detached' });
    };
    await setDueDate(plusDays(epic.fields.duedate, 10));
    let row = rowIn(await openReport(page, 'IMP'));
    await row.getByText('Changed since agreed').waitFor();
    await row.getByText('+10 days').waitFor();

    await setDueDate(epic.fields.duedate);
    row = rowIn(await openReport(page, 'IMP'));
    await row.getByText('Agreed', { exact: true }).waitFor();
  });
});

/** As the seeded PM reads dates: British English. */
function asDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
