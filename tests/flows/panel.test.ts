import { atlas, epics, shop } from '../../local/jira/seed/world';
import {
  ADA_ADMIN,
  BEN_EM,
  DANA_DEV,
  MIA_SECOND_EM,
  OMAR_OUT,
  PRIYA_PM,
  VERA_VIEWER,
} from '../harness/people';
import { eachWithApp, must, newId } from './app-of';

const on = eachWithApp();

test('first run: two people take the empty roles, sign, and have agreed', async () => {
  const epic = epics.firstRun;
  const first = await on.app.open(BEN_EM, epic);
  expect(first).toMatchObject({
    rev: 0,
    evaluation: { state: 'unsigned' },
    mine: { canClaim: ['em', 'pm'] },
  });

  must(await on.app.panel(BEN_EM, epic, 'claim', { actionId: newId(), rev: 0, role: 'em' }));
  must(await on.app.sign(BEN_EM, epic));
  const priya = await on.app.open(PRIYA_PM, epic);
  must(await on.app.panel(PRIYA_PM, epic, 'claim', { actionId: newId(), rev: priya.rev, role: 'pm' }));
  const { view } = must(await on.app.sign(PRIYA_PM, epic));

  expect(view.evaluation).toMatchObject({ state: 'agreed', turn: null, slip: 0 });
  expect(view.events.map((event) => event.what.kind)).toEqual(['claimed', 'signed', 'claimed', 'signed']);
  expect(view.mine.signAs).toEqual([]);
  expect(
    await on.app.panel(DANA_DEV, epic, 'claim', { actionId: newId(), rev: 4, role: 'em' }),
  ).toMatchObject({
    refusal: { code: 'role-filled', holders: [BEN_EM] },
  });
});

test('set the date and sign it in one step; undo takes the sign-off and its first agreed date back', async () => {
  const epic = epics.firstRunNoDate;
  must(await on.app.panel(BEN_EM, epic, 'claim', { actionId: newId(), rev: 0, role: 'em' }));
  const call = { actionId: newId(), rev: 1, from: null, to: '2027-05-07' };
  const { view } = must(await on.app.panel(BEN_EM, epic, 'setDate', call));
  expect(view).toMatchObject({
    evaluation: { value: { source: 'duedate', canonical: '2027-05-07' }, state: 'part-signed' },
    beingSet: null,
    move: { by: { accountId: BEN_EM }, from: null, to: '2027-05-07' },
  });
  must(await on.app.panel(PRIYA_PM, epic, 'claim', { actionId: newId(), rev: view.rev, role: 'pm' }));
  const signing = newId();
  must(await on.app.sign(PRIYA_PM, epic, signing));
  on.jira.clock.advance(9_000);
  const undone = must(
    await on.app.panel(PRIYA_PM, epic, 'undo', { actionId: newId(), rev: 5, undone: signing }),
  );
  expect(undone.view.evaluation).toMatchObject({ state: 'part-signed', firstAgreed: null });
});

test('a date that moved while they looked signs nothing, and both dates are told', async () => {
  await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  const seen = await on.app.open(BEN_EM, shop.expressPay);
  await on.app.setDueDate(PRIYA_PM, shop.expressPay, '2027-09-01');
  const value = seen.evaluation.value as { source: string; canonical: string };
  const answer = await on.app.panel(BEN_EM, shop.expressPay, 'sign', {
    actionId: newId(),
    rev: seen.rev,
    value,
    period: value.canonical,
  });
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'date-moved', yours: value, jira: { canonical: '2027-09-01' } },
    view: { rev: 0, evaluation: { value: { canonical: '2027-09-01' } } },
  });
});

test('a changed date says so with its slip, can be put back, and is agreed again then', async () => {
  await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  const epic = shop.expressPay;
  const agreedOn = (await on.app.open(BEN_EM, epic)).evaluation.value?.canonical as string;
  must(await on.app.sign(BEN_EM, epic));
  must(await on.app.sign(PRIYA_PM, epic));
  const later = new Date(Date.parse(agreedOn) + 7 * 86_400_000).toISOString().slice(0, 10);
  await on.app.setDueDate(DANA_DEV, epic, later);

  const changed = await on.app.open(PRIYA_PM, epic);
  expect(changed).toMatchObject({
    evaluation: { state: 'changed', slip: 7, change: 7, turn: { people: [BEN_EM] } },
    move: { by: { kind: 'person', accountId: DANA_DEV }, from: agreedOn, to: later },
    putBack: agreedOn,
  });
  const back = { actionId: newId(), rev: changed.rev, from: later, to: agreedOn };
  const { view } = must(await on.app.panel(PRIYA_PM, epic, 'setDate', back));
  expect(view.evaluation).toMatchObject({ state: 'agreed', slip: 0, value: { canonical: agreedOn } });
});

test('a withdrawn sign-off leaves nothing to put back: the date is the agreed one still', async () => {
  await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  must(await on.app.sign(BEN_EM, shop.expressPay));
  must(await on.app.sign(PRIYA_PM, shop.expressPay));
  const { view } = must(await on.app.withdraw(PRIYA_PM, shop.expressPay));
  expect(view).toMatchObject({ evaluation: { state: 'changed', change: 0 }, putBack: null });
});

test('a person who owns nothing sees it all, is told who can sign, and cannot', async () => {
  await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  const view = await on.app.open(VERA_VIEWER, shop.expressPay);
  expect(view.mine).toMatchObject({ roles: [], signAs: [], canClaim: [], canAnswer: [], mayEdit: false });
  expect(await on.app.sign(DANA_DEV, shop.expressPay)).toMatchObject({
    refusal: { code: 'not-owner', owners: [BEN_EM, PRIYA_PM] },
  });
  expect(
    await on.app.panel(DANA_DEV, shop.expressPay, 'answer', {
      actionId: newId(),
      rev: 0,
      decision: 'why',
      text: 'x',
    }),
  ).toMatchObject({ refusal: { code: 'not-answerer', owners: [PRIYA_PM] } });
});

test('who may not browse the epic, any more or ever, learns nothing of it; a deleted one is told alike', async () => {
  const page = await on.jira.forge.context(PRIYA_PM, {
    moduleKey: 'epic-context',
    issueKey: epics.restricted,
  });
  for (const who of [DANA_DEV, OMAR_OUT]) {
    for (const [functionKey, payload] of [
      ['open', {}],
      ['claim', { actionId: newId(), rev: 0, role: 'em' }],
      ['history', { before: 9 }],
    ] as const) {
      const answer = await on.jira.forge.invokeFrom(who, page, { functionKey, payload });
      expect(answer).toEqual({ result: { ok: false, refusal: { code: 'not-found' } } });
    }
  }
  const deleted = { ...page, extension: { ...page.extension, issue: { id: '99999', key: 'SHOP-999' } } };
  expect(await on.jira.forge.invokeFrom(PRIYA_PM, deleted, { functionKey: 'open', payload: {} })).toEqual({
    result: { ok: false, refusal: { code: 'not-found' } },
  });
});

test('a call from another page than its own is refused', async () => {
  const page = await on.jira.forge.context(ADA_ADMIN, { moduleKey: 'project-report', projectKey: 'SHOP' });
  const disguised = { ...page, moduleKey: 'project-settings' };
  const answer = await on.jira.forge.invokeFrom(ADA_ADMIN, disguised, { functionKey: 'open', payload: {} });
  expect(answer).toEqual({ result: { ok: false, refusal: { code: 'wrong-page' } } });
});

test('epics are told by level: a renamed type works, a story is refused', async () => {
  expect((await on.app.open(BEN_EM, atlas.routePlanner)).epic.key).toBe(atlas.routePlanner);
  const search = await on.jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/search/jql', {
    jql: 'project = SHOP AND issuetype = Story',
    fields: ['summary'],
    maxResults: 1,
  });
  const story = (search.body as { issues: { key: string }[] }).issues[0]?.key as string;
  const answer = await on.app.panel(BEN_EM, story, 'open', {});
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-epic' } });
});

test('two EMs of one epic both sign; each is waited on by name', async () => {
  await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  const epic = epics.twoTeams;
  const both = { actionId: newId(), rev: 0, role: 'em' as const, people: [BEN_EM, MIA_SECOND_EM] };
  must(await on.app.panel(BEN_EM, epic, 'setHolders', both));
  must(await on.app.sign(BEN_EM, epic));
  const { view } = must(await on.app.sign(PRIYA_PM, epic));
  expect(view.evaluation).toMatchObject({ state: 'part-signed', turn: { people: [MIA_SECOND_EM] } });
  expect(must(await on.app.sign(MIA_SECOND_EM, epic)).view.evaluation.state).toBe('agreed');
  const successor = { actionId: newId(), rev: view.rev + 1, role: 'em' as const, people: [BEN_EM, DANA_DEV] };
  const handed = must(await on.app.panel(MIA_SECOND_EM, epic, 'setHolders', successor)).view;
  expect(handed.evaluation).toMatchObject({
    state: 'agreed',
    reasons: [{ code: 'former-holder', person: MIA_SECOND_EM, successor: DANA_DEV }],
  });
});

test('a done epic is not signed any more, and says how it held', async () => {
  await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  const view = await on.app.open(BEN_EM, epics.doneLate);
  expect(view).toMatchObject({ evaluation: { phase: 'done', turn: null }, mine: { signAs: [] } });
  expect(view.doneAt).not.toBeNull();
  expect(await on.app.sign(BEN_EM, epics.doneLate)).toMatchObject({ refusal: { code: 'done' } });
});

test('wrong payloads are refused with the field named, and change nothing', async () => {
  const wrong: [string, object, string][] = [
    [
      'sign',
      { actionId: newId(), rev: 0, value: { source: 'duedate', canonical: '2027-02-30' }, period: '2027-04' },
      'value.canonical',
    ],
    [
      'sign',
      { actionId: 'short', rev: 0, value: { source: 'duedate', canonical: '2027-02-03' }, period: '2027-02' },
      'actionId',
    ],
    ['claim', { actionId: newId(), rev: 0, role: 'ceo' }, 'role'],
    ['claim', { actionId: newId(), rev: 2 ** 31, role: 'em' }, 'rev'],
    ['claim', { actionId: newId(), rev: 0, role: 'em', accountId: BEN_EM }, 'accountId'],
    ['setHolders', { actionId: newId(), rev: 0, role: 'em', people: [7] }, 'people.0'],
    ['answer', { actionId: newId(), rev: 0, decision: 'why', text: 'x'.repeat(2001) }, 'text'],
  ];
  for (const [call, payload, field] of wrong) {
    const answer = await on.jira.call(
      BEN_EM,
      { moduleKey: 'epic-context', issueKey: epics.firstRun },
      call,
      payload,
    );
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'bad-payload', field } });
  }
  expect((await on.app.open(BEN_EM, epics.firstRun)).rev).toBe(0);
});

test('history beyond the last twenty events comes from the ledger, oldest ones too', async () => {
  await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  const epic = shop.expressPay;
  for (let round = 0; round < 15; round += 1) {
    must(await on.app.sign(BEN_EM, epic));
    must(await on.app.withdraw(BEN_EM, epic));
  }
  const view = await on.app.open(BEN_EM, epic);
  expect(view.events).toHaveLength(20);
  const page = must(await on.app.panel(VERA_VIEWER, epic, 'history', { before: view.events[0]?.rev ?? 0 }));
  // The date that was set before anybody signed is the first event.
  expect(page.events.map((event) => event.rev)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(page.events.at(-1)?.what.kind).toBe('moved');
  expect(page.more).toBe(false);
});
