import { shop } from '../../local/jira/seed/world';
import { ADA_ADMIN, BEN_EM, DANA_DEV, GUS_GONE, MIA_SECOND_EM, PRIYA_PM, SAM_SOLO } from '../harness/people';
import { draftNaming } from '../harness/settings-draft';
import { eachWithApp, must } from './app-of';

const on = eachWithApp();

test('only who administers the project opens or saves its settings', async () => {
  expect(await on.app.settings(BEN_EM, 'SHOP', 'open', {})).toEqual({
    ok: false,
    refusal: { code: 'not-admin' },
  });
  expect(await on.app.settings(BEN_EM, 'SHOP', 'save', draftNaming([BEN_EM], [BEN_EM]))).toMatchObject({
    refusal: { code: 'not-admin' },
  });
  expect(must(await on.app.settings(ADA_ADMIN, 'SHOP', 'open', {}))).toMatchObject({
    settings: { rev: 0 },
    project: { key: 'SHOP' },
    epicTypes: ['Epic'],
  });
  expect(must(await on.app.settings(ADA_ADMIN, 'OPS', 'open', {})).epicTypes).toEqual([]);
});

test('of two admins who save at once, one is told to look at the other’s', async () => {
  const saves = await Promise.all([
    on.app.settings(ADA_ADMIN, 'SHOP', 'save', draftNaming([PRIYA_PM], [BEN_EM])),
    on.app.settings(ADA_ADMIN, 'SHOP', 'save', draftNaming([PRIYA_PM], [MIA_SECOND_EM])),
  ]);
  expect(saves.filter((save) => save.ok)).toHaveLength(1);
  expect(saves.find((save) => !save.ok)).toEqual({ ok: false, refusal: { code: 'settings-moved' } });
});

test('a new PM inherits what the former one signed; nothing is agreed or lost by a setting', async () => {
  await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  must(await on.app.sign(PRIYA_PM, shop.expressPay));
  must(await on.app.settings(ADA_ADMIN, 'SHOP', 'save', draftNaming([SAM_SOLO], [BEN_EM], 1)));
  const view = must(await on.app.sign(BEN_EM, shop.expressPay)).view;
  expect(view.evaluation).toMatchObject({
    state: 'agreed',
    reasons: [{ code: 'former-holder', person: PRIYA_PM, successor: SAM_SOLO }],
  });
  expect(await on.app.sign(PRIYA_PM, shop.splitPayment)).toMatchObject({ refusal: { code: 'not-owner' } });
});

test('no EM here: the PM agrees alone, and only their next sign-off makes a first agreed date', async () => {
  await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  must(await on.app.sign(PRIYA_PM, shop.expressPay));
  must(
    await on.app.settings(ADA_ADMIN, 'SHOP', 'save', {
      ...draftNaming([PRIYA_PM], [], 1),
      roles: { pm: { here: true, people: [PRIYA_PM] }, em: { here: false } },
    }),
  );
  expect((await on.app.open(PRIYA_PM, shop.expressPay)).evaluation).toMatchObject({
    state: 'agreed',
    firstAgreed: null,
    reasons: [{ code: 'role-not-here', role: 'em' }],
  });
  expect(must(await on.app.sign(PRIYA_PM, shop.splitPayment)).view.evaluation.firstAgreed).not.toBeNull();
});

test('one person in both roles signs for both where the project allows it', async () => {
  await on.app.nameProject('ATL', ADA_ADMIN, [SAM_SOLO], [SAM_SOLO]);
  const key = 'ATL-1';
  expect(must(await on.app.sign(SAM_SOLO, key)).view.evaluation).toMatchObject({
    state: 'part-signed',
    reasons: [{ code: 'same-person', person: SAM_SOLO }],
  });
  await on.app.nameProject('ATL', ADA_ADMIN, [SAM_SOLO], [SAM_SOLO], { samePerson: true });
  expect((await on.app.open(SAM_SOLO, key)).evaluation.state).toBe('agreed');
});

test('claiming switched off refuses claims; a project needs one of the two; inactive people are not named', async () => {
  await on.app.nameProject('NEW', ADA_ADMIN, [], [], { claiming: false });
  const claim = { actionId: 'claim-while-off', rev: 0, role: 'em' as const };
  expect(await on.app.panel(DANA_DEV, 'NEW-1', 'claim', claim)).toMatchObject({
    refusal: { code: 'claiming-off' },
  });
  const nobody = {
    ...draftNaming([], [], 1),
    roles: { pm: { here: false as const }, em: { here: false as const } },
  };
  expect(await on.app.settings(ADA_ADMIN, 'NEW', 'save', nobody)).toMatchObject({
    refusal: { code: 'no-role-at-all' },
  });
  expect(await on.app.settings(ADA_ADMIN, 'NEW', 'save', draftNaming([GUS_GONE], [], 1))).toMatchObject({
    refusal: { code: 'unknown-person', person: GUS_GONE },
  });
});
