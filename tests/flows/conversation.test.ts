import { epics, shop } from '../../local/jira/seed/world';
import type { PanelPayload } from '../../src/calls/panel';
import { part } from '../../src/domain/jira-json';
import { openSuggestion } from '../../src/domain/suggestion';
import type { ActionDone } from '../../src/domain/views/panel';
import { ADA_ADMIN, BEN_EM, DANA_DEV, MIA_SECOND_EM, PRIYA_PM } from '../harness/people';
import { until } from '../harness/until';
import { acts, eachWithApp, must, newId } from './app-of';

const on = eachWithApp((app) => app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]));
const EPIC = shop.expressPay;

type Said = Partial<Pick<PanelPayload<'suggest'>, 'answers' | 'day' | 'without' | 'text'>>;

/** Suggests what the person would who has just looked. */
async function suggest(who: string, said: Said, key = EPIC) {
  const { rev, evaluation, suggestions } = await on.app.open(who, key);
  const { value, counter } = evaluation;
  if (!value) throw new Error('there is no date');
  const answers = counter ? (openSuggestion(suggestions)?.id ?? null) : null;
  const whole = { value, answers, day: null, without: [], reason: 'capacity' as const, ...said };
  return on.app.panel(who, key, 'suggest', { actionId: newId(), rev, ...whole });
}

async function accept(who: string, key = EPIC, actionId = newId()) {
  const { rev, suggestions } = await on.app.open(who, key);
  const suggestion = openSuggestion(suggestions)?.id ?? '';
  return on.app.panel(who, key, 'accept', { actionId, rev, suggestion });
}

/** The panel after an action is undone by its flag. */
async function undone(who: string, { view, undo }: ActionDone, key = EPIC) {
  const call = { actionId: newId(), rev: view.rev, undone: undo?.actionId ?? '' };
  return must(await on.app.panel(who, key, 'undo', call)).view;
}

async function dueDate(key = EPIC): Promise<unknown> {
  const issue = await on.jira.rest(ADA_ADMIN, 'GET', `/rest/api/3/issue/${key}?fields=duedate`);
  return part(part(issue.body).fields).duedate;
}

async function childrenOf(key: string): Promise<{ id: string; key: string }[]> {
  const body = { jql: `parent = ${key}`, fields: ['summary'], maxResults: 100 };
  const found = (await jiraPost('/rest/api/3/search/jql', body)) as { issues: { id: string; key: string }[] };
  return found.issues;
}

async function jiraPost(path: string, body: object): Promise<unknown> {
  return (await on.jira.rest(ADA_ADMIN, 'POST', path, body)).body;
}

test('another date is suggested, answered, and accepted: Jira has it, and both have signed it', async () => {
  must(await on.app.sign(PRIYA_PM, EPIC));
  const first = must(await suggest(BEN_EM, { day: '2027-05-14', text: 'Two of us are away' }));
  expect(first.view.evaluation).toMatchObject({ state: 'countered', turn: { people: [PRIYA_PM] } });
  must(await suggest(PRIYA_PM, { day: '2027-05-07' }));
  expect(await accept(PRIYA_PM)).toMatchObject({ refusal: { code: 'other-side-accepts' } });
  const { view } = must(await accept(BEN_EM));
  expect(view.evaluation).toMatchObject({
    state: 'agreed',
    agreedOn: '2027-05-07',
    roles: { pm: { holders: [{ signed: { person: PRIYA_PM } }] } },
  });
  expect(await dueDate()).toBe('2027-05-07');
  expect(view.move).toMatchObject({ by: { accountId: BEN_EM }, to: '2027-05-07' });
  expect(acts(view)).toEqual(['signed', 'suggested', 'suggested', 'setting-date', 'accepted']);
  await on.jira.deliver();
  const sealed = await on.app.sealed(BEN_EM, 'SHOP', EPIC);
  expect(sealed?.agreement).toMatchObject({ counter: null, lastAgreed: { on: '2027-05-07' } });
});

test('two suggestions in the same instant end in one, and the other person is told', async () => {
  const said = await Promise.all([
    suggest(BEN_EM, { answers: null, day: '2027-05-14' }),
    suggest(PRIYA_PM, { answers: null, day: '2027-05-07' }),
  ]);
  expect(said.filter((each) => each.ok)).toHaveLength(1);
  const refused = said.find((each) => !each.ok);
  expect(refused).toMatchObject({ refusal: { code: 'suggested-meanwhile' }, view: {} });
});

test('a date is not set over a suggestion that came after one had looked, and can be once it was seen', async () => {
  const { rev, evaluation } = await on.app.open(PRIYA_PM, EPIC);
  const from = evaluation.value?.canonical ?? null;
  must(await suggest(BEN_EM, { day: '2027-05-14' }));
  const set = (seenRev: number) =>
    on.app.panel(PRIYA_PM, EPIC, 'setDate', { actionId: newId(), rev: seenRev, from, to: '2027-04-30' });
  const refused = await set(rev);
  expect(refused).toMatchObject({
    refusal: { code: 'suggested-meanwhile', by: BEN_EM, suggests: '2027-05-14' },
    view: { evaluation: { state: 'countered' } },
  });
  expect(await dueDate()).toBe(from);
  must(await set((await on.app.open(PRIYA_PM, EPIC)).rev));
  expect(await dueDate()).toBe('2027-04-30');
});

test('a suggestion and a sign-off in the same instant both stand, and it is not agreed', async () => {
  must(await on.app.sign(BEN_EM, EPIC));
  const [suggested, signed] = await Promise.all([
    suggest(BEN_EM, { day: '2027-05-14' }),
    on.app.sign(PRIYA_PM, EPIC),
  ]);
  must(suggested);
  must(signed);
  const { evaluation } = await on.app.open(ADA_ADMIN, EPIC);
  expect(evaluation).toMatchObject({ state: 'countered', counter: { by: BEN_EM } });
  expect(evaluation.roles.pm.holders[0]?.signed?.person).toBe(PRIYA_PM);
  expect(evaluation.roles.em.holders[0]?.signed).toBeNull();
});

test('the date moves: the suggestion is over, its words stay', async () => {
  must(await suggest(BEN_EM, { day: '2027-05-14', text: 'Two of us are away' }));
  const before = await on.app.open(PRIYA_PM, EPIC);
  await on.app.setDueDate(ADA_ADMIN, EPIC, '2027-06-01');
  const suggestion = openSuggestion(before.suggestions)?.id ?? '';
  const late = { actionId: newId(), rev: before.rev, suggestion };
  const answer = await on.app.panel(PRIYA_PM, EPIC, 'accept', late);
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'date-moved' } });
  await on.jira.deliver();
  const view = await on.app.open(PRIYA_PM, EPIC);
  expect(view.suggestions).toMatchObject([{ end: 'overtaken', text: 'Two of us are away' }]);
  expect(view.evaluation.state).toBe('unsigned');
  expect(await dueDate()).toBe('2027-06-01');
});

test('an app that dies between Jira and its record finishes what was accepted at the next look', async () => {
  must(await suggest(BEN_EM, { day: '2027-05-14' }));
  on.jira.switches.set({ held: { match: '/api/v1/transaction', count: 2 } });
  const accepting = accept(PRIYA_PM).catch(() => null);
  await until(() => on.jira.switches.get().held?.count === 1);
  on.jira.release();
  await until(() => on.jira.switches.get().held === null);
  await on.jira.restartApp();
  await accepting;
  expect(await dueDate()).toBe('2027-05-14');
  on.jira.clock.advance(31_000);
  const { evaluation, suggestions } = await on.app.open(BEN_EM, EPIC);
  expect(evaluation).toMatchObject({ state: 'agreed', agreedOn: '2027-05-14' });
  expect(suggestions).toMatchObject([{ end: 'accepted' }]);
});

test('a smaller scope is accepted, and its children leave the epic as the person', async () => {
  const children = (await childrenOf(epics.richest)).slice(0, 3);
  const ids = children.map(({ id }) => id);
  must(await suggest(BEN_EM, { without: ids }, epics.richest));
  const { view } = must(await accept(PRIYA_PM, epics.richest));
  expect(view.evaluation.state).toBe('agreed');
  expect(view.toMoveOut.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(view.mine.canMoveOut).toBe(true);
  const { rev } = view;
  const moved = must(await on.app.panel(PRIYA_PM, epics.richest, 'moveOut', { actionId: newId(), rev }));
  expect(moved.view.toMoveOut).toEqual([]);
  const left = (await childrenOf(epics.richest)).map(({ id }) => id);
  expect(left.filter((id) => ids.includes(id))).toEqual([]);
});

test('accepting is undone: a date that was set stays, a smaller scope is suggested again', async () => {
  must(await suggest(BEN_EM, { day: '2027-05-14' }));
  const set = await undone(PRIYA_PM, must(await accept(PRIYA_PM)));
  expect(set.evaluation).toMatchObject({
    state: 'part-signed',
    value: { canonical: '2027-05-14' },
    firstAgreed: null,
    turn: { people: [PRIYA_PM] },
  });
  await on.jira.deliver();
  expect(await dueDate()).toBe('2027-05-14');
  const { evaluation } = await on.app.open(BEN_EM, EPIC);
  expect(evaluation).toMatchObject({ state: 'part-signed', firstAgreed: null });

  const [child] = await childrenOf(epics.richest);
  must(await suggest(BEN_EM, { without: [child?.id ?? ''] }, epics.richest));
  const scope = await undone(PRIYA_PM, must(await accept(PRIYA_PM, epics.richest)), epics.richest);
  expect(scope.evaluation).toMatchObject({ state: 'countered', turn: { people: [PRIYA_PM] } });
  expect(scope.toMoveOut).toEqual([]);
  expect(must(await accept(PRIYA_PM, epics.richest)).view.evaluation.state).toBe('agreed');
});

test('only children of this epic can be left out of it', async () => {
  const [stranger] = await childrenOf(epics.richest);
  expect(await suggest(BEN_EM, { without: [stranger?.id ?? ''] })).toMatchObject({
    refusal: { code: 'bad-payload', field: 'without' },
  });
  expect(await suggest(DANA_DEV, { day: '2027-05-14' })).toMatchObject({ refusal: { code: 'not-owner' } });
});

test('an epic of two EMs: what one of them suggests and the PM accepts waits on the other', async () => {
  const { rev } = await on.app.open(ADA_ADMIN, EPIC);
  const people = [BEN_EM, MIA_SECOND_EM];
  must(await on.app.panel(ADA_ADMIN, EPIC, 'setHolders', { actionId: newId(), rev, role: 'em', people }));
  must(await suggest(BEN_EM, { day: '2027-05-14' }));
  expect(must(await accept(PRIYA_PM)).view.evaluation).toMatchObject({
    state: 'part-signed',
    turn: { people: [MIA_SECOND_EM] },
  });
  expect(must(await on.app.sign(MIA_SECOND_EM, EPIC)).view.evaluation.state).toBe('agreed');
});

test('a new baseline: asked for, accepted, sealed for the report', async () => {
  must(await on.app.sign(BEN_EM, EPIC));
  must(await on.app.sign(PRIYA_PM, EPIC));
  await on.app.setDueDate(BEN_EM, EPIC, '2027-06-01');
  await on.jira.deliver();
  must(await on.app.sign(PRIYA_PM, EPIC));
  const { rev, mine } = await on.app.open(BEN_EM, EPIC);
  expect(mine.canAskBaseline).toBe(true);
  const asked = { actionId: newId(), rev, on: '2027-06-01', text: 'Norway came on top' };
  const { view } = must(await on.app.panel(BEN_EM, EPIC, 'askBaseline', asked));
  expect(view).toMatchObject({
    askText: 'Norway came on top',
    evaluation: { turn: { people: [PRIYA_PM], why: 'baseline' } },
  });
  const accepted = must(
    await on.app.panel(PRIYA_PM, EPIC, 'acceptBaseline', {
      actionId: newId(),
      rev: view.rev,
      on: '2027-06-01',
    }),
  );
  expect(accepted.view.evaluation).toMatchObject({ baseline: 2, slip: 0, turn: null });
  expect(accepted.view.formerBaselines).toHaveLength(1);
  const sealed = await on.app.sealed(BEN_EM, 'SHOP', EPIC);
  expect(sealed?.agreement).toMatchObject({ baseline: 2, firstAgreed: { on: '2027-06-01' } });
});

test('Jira’s own word against a date is told; a field that is on no screen is named', async () => {
  const { rev, evaluation } = await on.app.open(BEN_EM, EPIC);
  const from = evaluation.value?.canonical ?? null;
  on.jira.switches.set({ offScreen: { SHOP: ['duedate'] } });
  const set = { actionId: newId(), rev, from, to: '2027-06-05' };
  expect(await on.app.panel(BEN_EM, EPIC, 'setDate', set)).toMatchObject({
    refusal: { code: 'not-on-screen', field: 'Due date' },
    view: { beingSet: null },
  });
  on.jira.switches.set({ offScreen: {}, refusedDays: { SHOP: 'weekend' } });
  const again = await on.app.open(BEN_EM, EPIC);
  expect(
    await on.app.panel(BEN_EM, EPIC, 'setDate', { ...set, actionId: newId(), rev: again.rev }),
  ).toMatchObject({ refusal: { code: 'field-refused', message: expect.stringMatching(/weekend/i) } });
});
