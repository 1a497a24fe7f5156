import { epics, shop } from '../../local/jira/seed/world';
import type { SettingsAnswer } from '../../src/calls/settings';
import { addDays, dayIn } from '../../src/domain/calendar';
import { draftOf } from '../../src/domain/settings-draft';
import { openSuggestion } from '../../src/domain/suggestion';
import type { PanelView } from '../../src/domain/views/panel';
import { actOn } from './panel';
import { ADA_ADMIN, BEN_EM, LEO_LEAD, MIA_SECOND_EM, PRIYA_PM } from './people';
import type { Stage } from './stage';

const openId = (view: PanelView) => openSuggestion(view.suggestions)?.id ?? null;

function suggest(on: Stage, who: string, issueKey: string, what: object): Promise<PanelView> {
  return actOn(on, who, issueKey, 'suggest', (view) => ({
    value: view.evaluation.value,
    answers: openId(view),
    day: null,
    without: [],
    reason: who === BEN_EM ? 'capacity' : 'market',
    ...what,
  }));
}

/** Suggestions in each of their states, children to move out, and a new baseline that is asked for. */
export async function talkAbout(on: Stage): Promise<void> {
  const text = 'Two of us are away in the second half of February.';
  await suggest(on, BEN_EM, shop.guestCheckout, { day: '2027-02-26', text });
  await suggest(on, PRIYA_PM, shop.oneTap, {
    day: '2027-02-19',
    text: 'The spring campaign begins on 22 February.',
  });
  await suggest(on, BEN_EM, shop.oneTap, {
    day: '2027-03-12',
    text: 'The token service needs a second review.',
  });
  await suggest(on, PRIYA_PM, shop.oneTap, { day: '2027-02-26' });
  await actOn(on, BEN_EM, shop.cartRecovery, 'askBaseline', ({ evaluation }) => ({
    on: evaluation.agreedOn,
    text: 'The partner changed the scope: the old date is of another product.',
  }));
  const without = (await openChildren(on, epics.richest)).slice(0, 2);
  await suggest(on, BEN_EM, epics.richest, { without, reason: 'scope' });
  await actOn(on, PRIYA_PM, epics.richest, 'accept', (view) => ({ suggestion: openId(view) }));
}

/** Agreed, moved, agreed again, and moved once more: three dates on the line. */
export async function moveTwice(on: Stage, issueKey: string): Promise<void> {
  await actOn(on, PRIYA_PM, issueKey, 'sign', ({ evaluation, mine }) => ({
    value: evaluation.value,
    period: mine.signAs[0],
  }));
  const { evaluation } = await actOn(on, BEN_EM, issueKey, 'answer', () => ({
    decision: 'how',
    text: 'As before.',
  }));
  const duedate = addDays(evaluation.value?.canonical ?? '', 5);
  await on.server.rest(ADA_ADMIN, 'PUT', `/rest/api/3/issue/${issueKey}`, { fields: { duedate } });
}

async function openChildren(on: Stage, issueKey: string): Promise<string[]> {
  const jql = `parent = ${issueKey} AND statusCategory != Done ORDER BY key`;
  const { body } = await on.server.rest(BEN_EM, 'POST', '/rest/api/3/search/jql', { jql, fields: ['id'] });
  return (body as { issues: { id: string }[] }).issues.map(({ id }) => id);
}

/** Mia is the EM of everything of Search, Leo stands in for her, and "Won't do" means dropped. */
export async function arrangePlaces(on: Stage): Promise<void> {
  const ask = async (call: string, payload: object) => {
    const place = { moduleKey: 'project-settings', projectKey: 'SHOP' };
    return (await on.server.call(ADA_ADMIN, place, call, payload)) as SettingsAnswer<'open'>;
  };
  const opened = await ask('open', {});
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { settings, choices } = opened.result;
  const idOf = (of: { id: string; name: string }[], name: string) =>
    of.find((each) => each.name.toLowerCase() === name)?.id ?? '';
  await ask('save', {
    ...draftOf(settings),
    components: { [idOf(choices.components, 'search')]: { em: { here: true, people: [MIA_SECOND_EM] } } },
    dropped: { statuses: [idOf(choices.statuses, "won't do")], resolutions: [] },
  });
  const from = dayIn('Europe/Berlin', on.server.clock.now());
  await ask('arrangeStandIn', { owner: MIA_SECOND_EM, person: LEO_LEAD, from, to: addDays(from, 6) });
}
