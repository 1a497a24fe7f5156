import type { Frame } from 'playwright-core';
import { components } from '../../local/jira/seed/site';
import { epics } from '../../local/jira/seed/world';
import type { SettingsView } from '../../src/domain/views/settings';
import { axeViolations } from '../harness/axe';
import { appFrame, keepScreenshot, openPage, type PageOptions } from '../harness/browser';
import { ADA_ADMIN, BEN_EM, DANA_DEV, GUS_GONE, LEO_LEAD, MIA_SECOND_EM, PRIYA_PM } from '../harness/people';
import { onScreens } from '../harness/screens';
import { draftNaming } from '../harness/settings-draft';
import { stage } from '../harness/stage';

jest.setTimeout(120_000);

const on = stage({ story: true });

async function openSettings(projectKey: string, options: Partial<PageOptions> = {}) {
  const opened = await openPage(on.browser, { url: on.server.url, actingAs: ADA_ADMIN, ...options });
  await opened.page.goto(`${on.server.url}/projects/${projectKey}/settings/apps/project-settings`);
  const frame = await appFrame(opened.page);
  await frame.getByRole('heading', { name: 'Owners of the project' }).waitFor();
  return { ...opened, frame };
}

/** What is saved, as the backend tells it. */
async function saved(projectKey: string) {
  const answer = await on.server.call(ADA_ADMIN, { moduleKey: 'project-settings', projectKey }, 'open');
  return (answer as { result: SettingsView }).result.settings;
}

/** Types part of a name and takes the person who is found. */
async function pick(frame: Frame, label: string, name: string): Promise<void> {
  await frame.getByRole('combobox', { name: label, exact: true }).fill(name.slice(0, 4));
  await frame.getByRole('option', { name, exact: true }).click();
}

/** By the keyboard, as all that is pressed while the bar floats: it follows what Jira shows of the page, and a click may meet it. */
async function save(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  const place = frame.locator('.save-place');
  await place
    .getByText('Saved', { exact: true })
    .waitFor()
    .catch(async (cause: unknown) => {
      throw new Error(`Not saved; it says: ${await place.innerText()}`, { cause });
    });
}

const unfold = (frame: Frame, label: RegExp) => frame.getByRole('button', { name: label }).click();
const id = (name: keyof typeof components) => String(components[name].id);

test('an admin names people for a component, and confirms what means that an epic will not be built', async () => {
  const { frame, errors } = await openSettings('SHOP');
  await frame.getByLabel('Name people for a component').selectOption({ label: 'Payments' });
  await frame.getByRole('button', { name: 'Add', exact: true }).click();
  // The keyboard is in the first field of what has been added.
  await frame.locator('input[role=combobox]:focus').waitFor();
  await pick(frame, 'EM of Payments', 'Mia Second');
  await frame.getByText(/^Suggested: .*won't do/i).waitFor();
  await frame.getByRole('button', { name: 'Confirm' }).press('Enter');
  await frame.getByText('Unsaved changes').waitFor();
  await save(frame);
  expect(await saved('SHOP')).toMatchObject({
    components: { [id('payments')]: { roles: { em: { here: true, people: [MIA_SECOND_EM] } } } },
    dropped: { statuses: ['10002'] },
  });

  const again = await openSettings('SHOP');
  const row = again.frame.getByRole('listitem', { name: 'Payments' });
  await row.getByText('Mia Second').waitFor();
  await row.getByRole('button', { name: 'Remove: Payments' }).press('Enter');
  await row.getByText('As in the project.').waitFor();
  await row.locator('[data-undo]:focus').waitFor();
  await again.page.keyboard.press('Enter');
  await row.getByText('Mia Second').waitFor();

  await unfold(again.frame, /^A field in Jira’s boards and lists: off/);
  await again.frame.getByRole('switch', { name: /^Write the state of the date/ }).press(' ');
  await save(again.frame);
  await on.server.deliver();
  await again.page.goto(`${on.server.url}/projects/SHOP`);
  await again.page.getByRole('columnheader', { name: 'Date sign-off' }).waitFor();
  await again.page.getByRole('row', { name: new RegExp(`${epics.overdue} .* Agreed `) }).waitFor();
  await again.page.getByRole('link', { name: epics.overdue, exact: true }).click();
  const details = again.page.locator('.details .fields > div', { hasText: 'Date sign-off' });
  await details.getByText('Agreed', { exact: true }).waitFor();
  expect(await details.getByRole('button').count()).toBe(0);
  expect([...errors, ...again.errors]).toEqual([]);
});

test('another project’s settings are copied into the form, and nothing is saved before Save', async () => {
  const { frame, errors } = await openSettings('NEW');
  await unfold(frame, /^Copy from another project/);
  await frame.getByLabel('Find a project that you administer').fill('sho');
  await frame.getByRole('button', { name: 'Copy: Shop' }).click();
  await frame.getByText('Copied from Shop. Look it over, then save.').waitFor();
  await frame.getByText('Left out, for this project has no match: component Payments.').waitFor();
  await frame.locator('.picker-chip').getByText('Priya Patel').waitFor();
  expect((await saved('NEW')).rev).toBe(0);
  await save(frame);
  expect(await saved('NEW')).toMatchObject({
    rev: 1,
    roles: { pm: { people: [PRIYA_PM] }, em: { people: [BEN_EM] } },
    components: {},
    dropped: { statuses: ['10002'] },
  });
  expect(errors).toEqual([]);
});

test('a person is replaced after a preview, in the settings at once and on the epics within minutes', async () => {
  const { frame, errors } = await openSettings('SHOP');
  await unfold(frame, /^Replace one person/);
  await frame.getByLabel('Replace', { exact: true }).selectOption(MIA_SECOND_EM);
  await pick(frame, 'With', 'Dana Dev');
  await frame.getByRole('button', { name: 'Preview' }).click();
  await frame
    .getByText('Dana Dev comes in place of Mia Second in 1 component (Payments) and on 1 epic.')
    .waitFor();
  await frame.getByText(/^What Mia Second signed stays under that name, marked “former PM” or/).waitFor();

  await frame.getByLabel('No EM here').first().press(' ');
  const replace = frame.getByRole('button', { name: 'Replace', exact: true });
  await frame.getByText(/^Save or discard your changes first/).waitFor();
  expect(await replace.isDisabled()).toBe(true);
  await frame.getByRole('button', { name: 'Discard' }).press('Enter');

  await replace.click();
  await frame.getByText('Dana Dev is in Mia Second’s place. The epics follow within minutes.').waitFor();
  await frame.getByRole('listitem', { name: 'Payments' }).getByText('Dana Dev').waitFor();
  expect((await saved('SHOP')).components[id('payments')]?.roles.em).toEqual({
    here: true,
    people: [DANA_DEV],
  });
  await on.server.deliver();
  const place = { moduleKey: 'epic-context', issueKey: epics.twoTeams };
  const panel = JSON.stringify(await on.server.call(BEN_EM, place, 'open'));
  expect(panel).toContain(`"person":"${DANA_DEV}"`);
  expect(errors).toEqual([]);
});

test('of two admins who save at once, each sees the other’s, and neither loses anything', async () => {
  const [first, second] = [await openSettings('SHOP'), await openSettings('SHOP')];
  for (const { frame } of [first, second])
    await frame.getByRole('button', { name: 'Change: Payments' }).click();
  await pick(first.frame, 'PM of Payments', 'Leo Lead');
  await first.frame.getByLabel(/^Write a comment on the epic/).press(' ');
  await save(first.frame);

  await pick(second.frame, 'PM of Payments', 'Priya Patel');
  await pick(second.frame, 'EM of Payments', 'Ben Ode');
  await second.frame.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await second.frame.getByText(/^Somebody else saved these settings meanwhile/).waitFor();
  await second.frame.getByText(/^Saved meanwhile: PM of Payments: Leo Lead/).waitFor();
  expect(await second.frame.getByLabel(/^Write a comment on the epic/).isChecked()).toBe(true);
  await second.frame
    .locator('.theirs')
    .filter({ hasText: 'PM of Payments' })
    .getByRole('button', { name: 'Use this' })
    .press('Enter');
  await save(second.frame);
  expect(await saved('SHOP')).toMatchObject({
    comments: true,
    components: {
      [id('payments')]: { roles: { pm: { people: [LEO_LEAD] }, em: { people: [DANA_DEV, BEN_EM] } } },
    },
  });
});

test('a stand-in is arranged, removed and put back, each at once', async () => {
  const { frame, errors } = await openSettings('SHOP');
  await unfold(frame, /^Stand-ins for owners/);
  await pick(frame, 'Owner who is away', 'Ben Ode');
  await pick(frame, 'Signs for them', 'Mia Second');
  await frame.getByRole('button', { name: 'Arrange', exact: true }).click();
  await frame.getByText('Choose who is away, who signs for them, and both days.').waitFor();
  await frame.getByLabel('Last day').fill('2027-02-10');
  await frame.getByRole('button', { name: 'Arrange', exact: true }).click();
  const listed = frame.getByRole('listitem').filter({ hasText: /^Mia Second for Ben Ode/ });
  await listed.waitFor();
  expect(await listed.textContent()).toContain('Feb 3, 2027 – Feb 10, 2027');
  await listed.getByRole('button', { name: /^Remove/ }).click();
  await listed.waitFor({ state: 'detached' });
  await frame.getByRole('button', { name: 'Undo' }).press('Enter');
  await listed.waitFor();
  expect(errors).toEqual([]);
});

describe('to look at', () => {
  beforeAll(async () => {
    on.server.jira.setActive(GUS_GONE, true);
    const place = { moduleKey: 'project-settings', projectKey: 'SHOP' };
    const draft = {
      ...draftNaming([PRIYA_PM], [GUS_GONE], (await saved('SHOP')).rev),
      components: {
        [id('payments')]: { em: { here: true, people: [MIA_SECOND_EM] } },
        [id('trust')]: { pm: { here: true, people: [LEO_LEAD] }, em: { here: false } },
        '19999': { pm: { here: true, people: [LEO_LEAD] } },
      },
    };
    expect(await on.server.call(ADA_ADMIN, place, 'save', draft)).toMatchObject({ ok: true });
    on.server.jira.setActive(GUS_GONE, false);
  });

  async function unfoldAll(frame: Frame): Promise<void> {
    await frame.getByRole('button', { name: 'Change: Trust' }).click();
    for (const label of [
      /^Where the five answers/,
      /^Statuses and/,
      /^Owners from a field/,
      /^Time zone/,
      /^A field in Jira/,
      /^Stand-ins/,
      /^Copy from/,
    ])
      await unfold(frame, label);
    await frame.getByText('Atlas').waitFor();
    await frame.getByRole('button', { name: 'Replace Gus Gone' }).click();
    await pick(frame, 'With', 'Ben Ode');
    await frame.getByRole('button', { name: 'Preview' }).click();
    await frame.getByText(/^Ben Ode comes in place of Gus Gone/).waitFor();
    await frame.getByLabel('One person can sign for both roles').press(' ');
    await frame.getByText('Unsaved changes').waitFor();
  }

  test.each(onScreens([{}, {}]))(
    'everything open, $mode, $width px: no accessibility finding, nothing wider than the page',
    async ({ mode, width }) => {
      const { page, frame, errors } = await openSettings('SHOP', { colorMode: mode, width });
      await frame.getByText(/^Gus Gone has left/).waitFor();
      await frame.locator('.skeleton').first().waitFor({ state: 'detached' });
      if (process.env.SCREENSHOTS_ALL) await keepScreenshot(page, `settings-closed-${width}-${mode}`);
      await unfoldAll(frame);
      await frame.locator('.skeleton').first().waitFor({ state: 'detached' });
      expect(await axeViolations(frame)).toEqual([]);
      const overflow = await frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      if (process.env.SCREENSHOTS_ALL) {
        await page.setViewportSize({ width, height: width === 320 ? 5200 : 3200 });
        await keepScreenshot(page, `settings-open-${width}-${mode}`);
      }
      expect(errors).toEqual([]);
    },
  );
});
