import { appFrame, openPage } from '../harness/browser';
import { listedKeys, openKeys } from '../harness/listed-epics';
import { PRIYA_PM } from '../harness/people';
import { stage } from '../harness/stage';

jest.setTimeout(120_000);

const on = stage();
const EPICS = 1_500;

beforeAll(() => on.server.plantEpics(EPICS));
afterEach(() => on.server.switches.reset());

test('of a Jira that refuses a third of all calls as too many, every epic is listed in the end, and none twice', async () => {
  const { page } = await openPage(on.browser, { url: on.server.url, actingAs: PRIYA_PM });
  on.server.switches.set({ rateLimited: 1 / 3 });
  await page.goto(`${on.server.url}/projects/BIG/apps/project-report`);
  const frame = await appFrame(page);
  await frame.getByText(/of \d+ epics have an agreed date/).waitFor({ timeout: 60_000 });
  on.server.switches.reset();
  const listed = await listedKeys(page, frame);
  expect(listed.length).toBeGreaterThan(1_300);
  expect(listed.sort()).toEqual(await openKeys(on.server, PRIYA_PM, 'BIG'));
  const failures = /missing here|did not answer|is busy|Try again|Unknown person/;
  expect(await frame.getByText(failures).allTextContents()).toEqual([]);
});
