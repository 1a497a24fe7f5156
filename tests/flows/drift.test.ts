import { epics, newborn, shop } from '../../local/jira/seed/world';
import { dayIn } from '../../src/domain/calendar';
import { FIELDS } from '../harness/answer-fields';
import { ADA_ADMIN, BEN_EM, DANA_DEV, MIA_SECOND_EM, PRIYA_PM, VERA_VIEWER } from '../harness/people';
import { eachWithApp, must, newId } from './app-of';

const on = eachWithApp(async (app) => {
  await app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
});
const EPIC = shop.expressPay;

/** Somebody edits the epic in Jira, a minute later than whatever was before; the app hears of it. */
async function edited(who: string, fields: object, key: string = EPIC) {
  on.jira.clock.advance(60_000);
  await on.app.edit(who, key, fields);
  await on.jira.deliver();
}

const text = (said: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: said }] }],
});

async function driftOf(decision: 'what' | 'why' | 'how' | 'who', who: string = PRIYA_PM) {
  return (await on.app.open(who, EPIC)).drifts[decision];
}

async function acknowledge(who: string, decision: 'what' | 'who' = 'what') {
  const { rev, drifts } = await on.app.open(who, EPIC);
  const historyId = drifts[decision]?.historyId ?? '1';
  return on.app.panel(who, EPIC, 'acknowledge', { actionId: newId(), rev, decision, historyId });
}

const sealedDrift = async () => (await on.app.sealed(VERA_VIEWER, 'SHOP', EPIC))?.drifted ?? [];

test('an answer that its owner did not change last is marked, with who, when, from and to', async () => {
  await edited(BEN_EM, { summary: 'Pay with two taps' });
  expect(await driftOf('what')).toMatchObject({
    by: { kind: 'person', accountId: BEN_EM },
    at: on.jira.clock.now(),
    from: 'Pay with Apple Pay and Google Pay',
    to: 'Pay with two taps',
  });
  expect(await sealedDrift()).toEqual(['what']);
  await edited(PRIYA_PM, { summary: 'Pay with one tap' });
  expect(await driftOf('what')).toBeUndefined();
  expect(await sealedDrift()).toEqual([]);
});

test('its owner takes note in one click; a further edit marks it again; what was known is not marked when it returns', async () => {
  await edited(BEN_EM, { summary: 'Pay with two taps' });
  expect(await acknowledge(BEN_EM)).toMatchObject({ refusal: { code: 'not-answerer', roles: ['pm'] } });
  const { view } = must(await acknowledge(PRIYA_PM));
  expect(view.drifts).toEqual({});
  expect(view.events.at(-1)?.what).toMatchObject({ kind: 'acknowledged', decision: 'what' });
  expect(await sealedDrift()).toEqual([]);
  expect(await acknowledge(PRIYA_PM)).toMatchObject({ refusal: { code: 'nothing-to-acknowledge' } });

  await edited(BEN_EM, { summary: 'Pay with three taps' });
  expect(await driftOf('what')).toMatchObject({ to: 'Pay with three taps' });
  expect(await sealedDrift()).toEqual(['what']);
  await edited(DANA_DEV, { summary: 'Pay with two taps' });
  expect(await driftOf('what')).toBeUndefined();
  expect(await sealedDrift()).toEqual([]);
});

test('taking note can be undone', async () => {
  await edited(BEN_EM, { summary: 'Pay with two taps' });
  const { view, undo } = must(await acknowledge(PRIYA_PM));
  const undone = { actionId: newId(), rev: view.rev, undone: undo?.actionId ?? '' };
  const after = must(await on.app.panel(PRIYA_PM, EPIC, 'undo', undone));
  expect(after.view.drifts.what).toMatchObject({ to: 'Pay with two taps' });
  expect(await sealedDrift()).toEqual(['what']);
});

test('who takes note of a change that has been overtaken is told so', async () => {
  await edited(BEN_EM, { summary: 'Pay with two taps' });
  const { rev, drifts } = await on.app.open(PRIYA_PM, EPIC);
  const historyId = drifts.what?.historyId ?? '';
  await edited(BEN_EM, { summary: 'Pay with three taps' });
  expect(
    await on.app.panel(PRIYA_PM, EPIC, 'acknowledge', {
      actionId: newId(),
      rev,
      decision: 'what',
      historyId,
    }),
  ).toMatchObject({ refusal: { code: 'answer-changed-again' } });
});

test('the panel marks it before any event has come, and the report hears of it from there', async () => {
  on.jira.clock.advance(60_000);
  await on.app.edit(BEN_EM, EPIC, { description: text('Whatever Ben says.') });
  expect(await driftOf('what')).toMatchObject({ by: { accountId: BEN_EM } });
  expect(await sealedDrift()).toEqual(['what']);
  await on.jira.deliver();
  expect(await sealedDrift()).toEqual(['what']);
});

test('on an epic of which nothing else is known it is marked, and taken off again', async () => {
  const sealedOf = async () => (await on.app.sealed(VERA_VIEWER, 'SHOP', epics.noDate))?.drifted ?? [];
  await edited(BEN_EM, { summary: 'By the EM' }, epics.noDate);
  expect((await on.app.open(PRIYA_PM, epics.noDate)).rev).toBe(0);
  expect(await sealedOf()).toEqual(['what']);
  await edited(PRIYA_PM, { summary: 'By the PM' }, epics.noDate);
  expect(await sealedOf()).toEqual([]);
});

test('saving settings takes nothing of it away', async () => {
  await edited(BEN_EM, { summary: 'Pay with two taps', duedate: '2027-08-01' });
  await on.app.mapAnswers('SHOP', ADA_ADMIN, {}, { horizonWeeks: 20 });
  await on.jira.deliver();
  expect(await sealedDrift()).toEqual(['what']);
});

test('automation changes an answer that is nobody’s robot’s', async () => {
  await on.app.mapAnswers('SHOP', ADA_ADMIN, { how: FIELDS.outcome });
  await edited(ADA_ADMIN, { [FIELDS.outcome.id]: 'Written by an admin' });
  expect(await driftOf('how')).toMatchObject({ by: { accountId: ADA_ADMIN }, from: null });
  await edited(BEN_EM, { [FIELDS.outcome.id]: 'Written by the EM' });
  expect(await driftOf('how')).toBeUndefined();
});

test('a stand-in answers as the owner would, also when their period is over', async () => {
  const today = dayIn('Europe/Berlin', on.jira.clock.now());
  must(await on.app.report(BEN_EM, 'SHOP', 'arrangeStandIn', { person: DANA_DEV, from: today, to: today }));
  await edited(DANA_DEV, { assignee: { accountId: MIA_SECOND_EM } });
  expect(await driftOf('who')).toBeUndefined();
  on.jira.clock.advance(3 * 24 * 3_600_000);
  expect(await driftOf('who')).toBeUndefined();
  await edited(DANA_DEV, { assignee: { accountId: BEN_EM } });
  expect(await driftOf('who')).toMatchObject({ by: { accountId: DANA_DEV } });
});

test('what was there before it had an owner, or before it lived in this field, is nobody’s drift', async () => {
  await edited(BEN_EM, { [FIELDS.outcome.id]: 'From before' });
  on.jira.clock.advance(60_000);
  await on.app.mapAnswers('SHOP', ADA_ADMIN, { what: FIELDS.outcome });
  await on.jira.deliver();
  expect(await driftOf('what')).toBeUndefined();
  await on.app.edit(BEN_EM, newborn.billing, { summary: 'Nobody owns this yet' });
  await on.jira.deliver();
  expect((await on.app.open(BEN_EM, newborn.billing)).drifts).toEqual({});
});

test('another owner of the decision settles whose change it was', async () => {
  await edited(BEN_EM, { summary: 'Pay with two taps' });
  expect(await sealedDrift()).toEqual(['what']);
  const owners = { what: 'shared', why: 'pm', how: 'em', who: 'em' };
  await on.app.mapAnswers('SHOP', ADA_ADMIN, {}, { owners });
  await on.jira.deliver();
  expect(await sealedDrift()).toEqual([]);
  expect(await driftOf('what')).toBeUndefined();
});

test('what an owner wrote is not somebody else’s once it is given to the other side; nor is that of a field left behind', async () => {
  await edited(PRIYA_PM, { summary: 'Pay with two taps' });
  on.jira.clock.advance(60_000);
  const owners = { what: 'em', why: 'pm', how: 'em', who: 'em' };
  await on.app.mapAnswers('SHOP', ADA_ADMIN, {}, { owners });
  await on.jira.deliver();
  expect(await driftOf('what', BEN_EM)).toBeUndefined();
  await edited(PRIYA_PM, { summary: 'Pay with three taps' });
  expect(await sealedDrift()).toEqual(['what']);
  on.jira.clock.advance(60_000);
  await on.app.mapAnswers('SHOP', ADA_ADMIN, { what: FIELDS.outcome });
  await on.jira.deliver();
  expect(await sealedDrift()).toEqual([]);
});

test('a lost record is made again from its ledger, with what was taken note of', async () => {
  await edited(BEN_EM, { summary: 'Pay with two taps' });
  must(await acknowledge(PRIYA_PM));
  const { epic } = await on.app.open(PRIYA_PM, EPIC);
  on.jira.drop('epic', epic.id);
  await edited(PRIYA_PM, { duedate: '2027-08-01' });
  expect(await driftOf('what')).toBeUndefined();
});
