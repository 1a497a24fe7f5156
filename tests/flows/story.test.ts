import { epics, shop, shopPlans } from '../../local/jira/seed/world';
import type { PanelView } from '../../src/domain/views/panel';
import { BEN_EM, PRIYA_PM } from '../harness/people';
import { openTestJira, type TestJira } from '../harness/test-jira';
import { appOf } from './app-of';

let jira: TestJira;
let views: Map<string, PanelView>;

beforeAll(async () => {
  jira = await openTestJira({ story: true });
  const app = appOf(jira);
  const keys = Object.keys(shopPlans).map((_, index) => `SHOP-${index + 1}`);
  views = new Map(await Promise.all(keys.map(async (key) => [key, await app.open(PRIYA_PM, key)] as const)));
});
afterAll(() => jira.close());

const view = (key: string) => views.get(key) as PanelView;

test('the seeded company has epics in every state of an open date, agreed ones with and without slip', () => {
  const open = [...views.values()].filter((each) => each.evaluation.phase !== 'done');
  expect(views.size).toBeGreaterThanOrEqual(38);
  expect(new Set(open.map((each) => each.evaluation.state))).toEqual(
    new Set(['agreed', 'changed', 'part-signed', 'unsigned', 'no-date']),
  );
  const slips = open.filter((each) => each.evaluation.state === 'agreed').map((each) => each.evaluation.slip);
  expect(slips.some((slip) => slip === 0)).toBe(true);
  expect(slips.some((slip) => (slip ?? 0) > 0)).toBe(true);
  expect(slips.some((slip) => (slip ?? 0) < 0)).toBe(true);
});

test('the turn lies with either side, with a second team, and with somebody who has left', () => {
  expect(view(epics.twoTeams).evaluation).toMatchObject({ state: 'part-signed' });
  const waitedOn = new Set([...views.values()].flatMap((each) => each.evaluation.turn?.people ?? []));
  expect([...waitedOn]).toEqual(expect.arrayContaining([PRIYA_PM, BEN_EM]));
  expect(view(epics.deactivatedOwner).evaluation.roles.em.holders).toHaveLength(1);
});

test('dates: agreed and overdue, cleared, done late, done without agreement, unseen by the app', () => {
  expect(view(epics.overdue).evaluation).toMatchObject({ state: 'agreed', overdue: true });
  expect(view(shop.norway).evaluation).toMatchObject({ state: 'changed', value: null, slip: null });
  expect(view(shop.vat).evaluation).toMatchObject({
    phase: 'done',
    lastAgreed: { source: 'duedate' },
  });
  expect(view(epics.doneLate).evaluation).toMatchObject({ phase: 'done', lastAgreed: null });
  expect(view(epics.unseenByApp).projectionProblem).toMatchObject({ status: 404 });
});
