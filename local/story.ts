import { DEFAULT_SAVED } from '../src/domain/settings';
import { draftOf } from '../src/domain/settings-draft';
import { atlas, epics, people, projects, shop } from './jira/seed/world';
import type { Local } from './open';

const DAY = 86_400_000;
const { ada, priya, ben, mia, sam, gus } = people;

interface PanelView {
  rev: number;
  evaluation: { value: { source: string; canonical: string } | null };
  mine: { signAs: string[] };
}

/**
 * Plays the actions of the seeded story through the app itself, on a freshly seeded Jira: what people signed, moved
 * and wrote before the local Jira was first opened. The clock goes back for it, and returns.
 */
export async function replayStory(local: Local): Promise<void> {
  let actions = 0;

  function nextId(): string {
    actions += 1;
    return `story-${String(actions).padStart(4, '0')}`;
  }

  async function ask(who: string, moduleKey: string, place: object, functionKey: string, payload: object) {
    const answer = await local.invoke(who, { moduleKey, ...place, functionKey, payload });
    if ('error' in answer) throw new Error(`${functionKey}: ${answer.error.message}`);
    const outcome = answer.result as { ok: boolean; result: unknown; refusal?: { code: string } };
    if (!outcome.ok) throw new Error(`${functionKey} of ${JSON.stringify(place)}: ${outcome.refusal?.code}`);
    return outcome.result;
  }

  const onEpic = (who: string, issueKey: string, call: string, payload: object) =>
    ask(who, 'epic-context', { issueKey }, call, payload);

  async function act(who: string, issueKey: string, call: string, payload: object): Promise<void> {
    const { rev } = (await onEpic(who, issueKey, 'open', {})) as PanelView;
    await onEpic(who, issueKey, call, { actionId: nextId(), rev, ...payload });
  }

  /** Signs the date of an epic: as the day, or as its month (1) or quarter (2). */
  async function sign(who: string, issueKey: string, grain: 0 | 1 | 2 = 0): Promise<void> {
    const view = (await onEpic(who, issueKey, 'open', {})) as PanelView;
    const { value } = view.evaluation;
    const period = view.mine.signAs[grain];
    // Who owns a date and has set it in Jira has signed it by that.
    if (period === undefined) return;
    await onEpic(who, issueKey, 'sign', { actionId: nextId(), rev: view.rev, value, period });
  }

  async function agree(...issueKeys: string[]): Promise<void> {
    for (const issueKey of issueKeys) {
      await sign(ben, issueKey);
      await sign(priya, issueKey);
    }
  }

  async function move(who: string, issueKey: string, days: number | null): Promise<void> {
    const issue = (await local.rest(who, 'GET', `/rest/api/3/issue/${issueKey}?fields=duedate`)).body;
    const { duedate } = (issue as { fields: { duedate: string } }).fields;
    const moved =
      days === null ? null : new Date(Date.parse(duedate) + days * DAY).toISOString().slice(0, 10);
    await local.rest(who, 'PUT', `/rest/api/3/issue/${issueKey}`, { fields: { duedate: moved } });
  }

  async function finish(who: string, issueKey: string): Promise<void> {
    const path = `/rest/api/3/issue/${issueKey}/transitions`;
    const { transitions } = (await local.rest(who, 'GET', path)).body as {
      transitions: { id: string; to: { name: string } }[];
    };
    const done = transitions.find((each) => each.to.name === 'Done');
    await local.rest(who, 'POST', path, { transition: { id: done?.id } });
  }

  async function setUp(projectKey: string, pm: string[], em: string[]): Promise<void> {
    const roles = { pm: { here: true, people: pm }, em: { here: true, people: em } };
    await ask(ada, 'project-settings', { projectKey }, 'save', { ...draftOf(DEFAULT_SAVED), roles });
  }

  /** What happened in a chapter has reached the app before the next one. */
  async function tellAndDeliver(tell: () => Promise<void>): Promise<void> {
    await tell();
    const [failure] = (await local.deliver()).failures;
    if (failure) throw new Error(`${failure.moduleKey} (${failure.name}): ${failure.message}`);
  }

  const chapters: [daysAgo: number, tell: () => Promise<void>][] = [
    [
      30,
      async () => {
        await setUp(projects.shop.key, [priya], [ben]);
        await setUp(projects.atlas.key, [sam], [sam]);
        await agree(epics.richest, epics.overdue, epics.restricted, epics.unseenByApp, shop.expressPay);
        await agree(
          shop.cartRecovery,
          shop.vat,
          shop.reviews,
          shop.twoStepSignIn,
          shop.norway,
          shop.stolenCards,
        );
        await act(priya, shop.expressPay, 'answer', {
          decision: 'why',
          text: 'Four of ten mobile customers leave when they have to type a card number.',
        });
        await act(ben, shop.expressPay, 'answer', {
          decision: 'how',
          text: 'The payment partner’s web components; our server only sees a token.',
        });
      },
    ],
    [
      24,
      async () => {
        await act(ada, epics.twoTeams, 'setHolders', { role: 'em', people: [ben, mia] });
        await sign(ben, epics.twoTeams);
        await sign(priya, epics.twoTeams, 2);
        local.jira.setActive(gus, true);
        await act(ada, epics.deactivatedOwner, 'setHolders', { role: 'em', people: [gus] });
        await sign(gus, epics.deactivatedOwner);
        local.jira.setActive(gus, false);
        await sign(sam, atlas.routePlanner);
      },
    ],
    [
      12,
      async () => {
        await move(ben, shop.cartRecovery, 14);
        await sign(priya, shop.cartRecovery);
        await move(priya, shop.reviews, -7);
        await sign(ben, shop.reviews);
        await sign(ben, shop.splitPayment, 1);
        await sign(priya, shop.deliverySlots);
        await sign(ben, shop.filters);
        await sign(priya, shop.guestCheckout);
      },
    ],
    [
      3,
      async () => {
        await move(ben, shop.twoStepSignIn, 12);
        await move(mia, shop.stolenCards, 21);
        await sign(ben, shop.stolenCards);
        await move(priya, shop.norway, null);
      },
    ],
    [1, () => finish(ben, shop.vat)],
  ];
  for (const [daysAgo, tell] of chapters) {
    local.clock.advance(-daysAgo * DAY);
    await tellAndDeliver(tell).finally(() => local.clock.advance(daysAgo * DAY));
  }
}
