import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { epics, shop } from '../../local/jira/seed/world';
import { axeViolations } from '../harness/axe';
import { type OpenPanel, openPanelFor } from '../harness/panel';
import { ADA_ADMIN, BEN_EM, LEO_LEAD, PRIYA_PM } from '../harness/people';
import { onScreens } from '../harness/screens';
import { stage } from '../harness/stage';
import { arrangePlaces, moveTwice, talkAbout } from '../harness/talked-about';

jest.setTimeout(120_000);

const on = stage({ story: true });

beforeAll(async () => {
  await talkAbout(on);
  await moveTwice(on, shop.stolenCards);
  await arrangePlaces(on);
}, 120_000);

interface Look {
  name: string;
  who: string;
  issueKey: string;
  /** In the middle of the issue, where the panel is wide. */
  isWide?: true;
  width?: number;
  /** Opens what is closed at first. */
  unfold?: (shown: OpenPanel) => Promise<unknown>;
  /** What is there once the panel is ready. */
  ready: (shown: OpenPanel) => Locator;
}

const press = (name: string | RegExp) => (shown: OpenPanel) =>
  shown.panel.getByRole('button', { name }).click();
const text = (words: string | RegExp) => (shown: OpenPanel) => shown.panel.getByText(words).first();

const LOOKS: Look[] = [
  { name: 'countered', who: PRIYA_PM, issueKey: shop.guestCheckout, ready: text(/^Capacity: Two of us/) },
  { name: 'countered-own', who: BEN_EM, issueKey: shop.guestCheckout, ready: text(/can accept it/) },
  { name: 'talk', who: BEN_EM, issueKey: shop.oneTap, ready: text(/talk it over/) },
  {
    name: 'suggest-date',
    who: PRIYA_PM,
    issueKey: shop.expressPay,
    unfold: async (shown) => {
      await press('Suggest another date')(shown);
      await shown.panel.getByRole('button', { name: 'Suggest', exact: true }).click();
    },
    ready: text('Choose why.'),
  },
  {
    name: 'suggest-scope',
    who: PRIYA_PM,
    issueKey: epics.richest,
    unfold: async (shown) => {
      await press('Suggest another date')(shown);
      await shown.panel.getByText('This date, without some of its children').click();
    },
    ready: text(/^0 of \d+ left out$/),
  },
  {
    name: 'move-out',
    who: BEN_EM,
    issueKey: epics.richest,
    unfold: press('Move these 2 out of the epic'),
    ready: (shown) => shown.panel.getByRole('button', { name: 'Move out 2 children' }),
  },
  { name: 'baseline-asked', who: PRIYA_PM, issueKey: shop.cartRecovery, ready: text(/^The partner changed/) },
  {
    name: 'history',
    who: PRIYA_PM,
    issueKey: shop.reviews,
    unfold: press(/^History/),
    ready: (shown) => shown.panel.locator('.timeline-entry').first(),
  },
  {
    name: 'people',
    who: ADA_ADMIN,
    issueKey: epics.twoTeams,
    unfold: press(/^Set EM or PM/),
    ready: text('No EM here'),
  },
  { name: 'far-ahead', who: BEN_EM, issueKey: epics.farAhead, ready: text('More than 13 weeks ahead:') },
  { name: 'departed', who: ADA_ADMIN, issueKey: epics.deactivatedOwner, ready: text(/^No longer active/) },
  {
    name: 'moved-twice',
    who: BEN_EM,
    issueKey: shop.stolenCards,
    ready: (shown) => shown.panel.getByRole('img', { name: /^First agreed .*, last agreed .*, now / }),
  },
  { name: 'overdue', who: BEN_EM, issueKey: epics.overdue, ready: text('Overdue') },
  { name: 'dropped', who: BEN_EM, issueKey: epics.dropped, ready: text(/^Dropped/) },
  { name: 'stand-in', who: LEO_LEAD, issueKey: shop.filters, ready: text('You sign for Mia Second') },
  {
    name: 'countered-wide',
    who: PRIYA_PM,
    issueKey: shop.guestCheckout,
    ready: text(/^Capacity: Two/),
    isWide: true,
    width: 1280,
  },
  {
    name: 'talk-wide',
    who: BEN_EM,
    issueKey: shop.oneTap,
    ready: text(/talk it over/),
    isWide: true,
    width: 1280,
  },
];
test.each(onScreens(LOOKS))(
  '$name, $mode, $width px: no accessibility finding, no error, nothing wider than the page',
  async ({ name, who, issueKey, isWide = false, unfold, ready, mode, width }) => {
    const shown = await openPanelFor(on, who, issueKey, { colorMode: mode, width, isWide });
    await unfold?.(shown);
    await ready(shown).waitFor();
    await shown.panel.locator('.skeleton').first().waitFor({ state: 'detached' });
    if (process.env.SCREENSHOTS_ALL) await keepWhole(shown.page, `${name}-${mode}-${width}`);
    expect(await axeViolations(shown.panel)).toEqual([]);
    expect(await overflow(shown)).toBeLessThanOrEqual(0);
    expect(shown.errors).toEqual([]);
  },
);

function overflow({ panel }: OpenPanel): Promise<number> {
  return panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** A picture of the whole panel: the window grows to what it needs. */
async function keepWhole(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 1280;
  await page.setViewportSize({ width, height: 2000 });
  await page
    .locator('iframe.app-frame')
    .screenshot({ path: join(process.env.SCREENSHOTS ?? '', `${name}.png`) });
}
