import { groups, teams } from '../../local/jira/seed/site';
import { shop } from '../../local/jira/seed/world';
import { DEFAULT_PLACES } from '../../src/domain/answer-field';
import { part } from '../../src/domain/jira-json';
import { draftOf } from '../../src/domain/settings-draft';
import type { GivenAnswer } from '../../src/domain/views/panel';
import { FIELDS } from '../harness/answer-fields';
import { ADA_ADMIN, BEN_EM, DANA_DEV, LEO_LEAD, PRIYA_PM, VERA_VIEWER } from '../harness/people';
import { eachWithApp, must, newId } from './app-of';

const on = eachWithApp((app) => app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]));
const EPIC = shop.expressPay;

const start = (who: string, decision: 'what' | 'why' | 'how' | 'who') =>
  on.app.panel(who, EPIC, 'startAnswer', { decision });

async function write(who: string, decision: 'what' | 'why' | 'how' | 'who', change: GivenAnswer) {
  const { seen, ...given } = must(await start(who, decision));
  const { rev } = await on.app.open(who, EPIC);
  return on.app.panel(who, EPIC, 'answerInJira', {
    actionId: newId(),
    rev,
    decision,
    seen,
    given: { ...given, ...change },
  });
}

async function fieldInJira(field: string): Promise<unknown> {
  const { body } = await on.jira.rest(ADA_ADMIN, 'GET', `/rest/api/3/issue/${EPIC}`);
  return part(part(body).fields)[field];
}

const RICH = {
  type: 'doc',
  version: 1,
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Why now' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Fewer ' },
        { type: 'text', text: 'calls', marks: [{ type: 'strong' }] },
        { type: 'text', text: ' about parcels.' },
      ],
    },
    {
      type: 'panel',
      attrs: { panelType: 'note' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ask support first.' }] }],
    },
  ],
};

test('an admin chooses among the fields that the project really has, by what they hold', async () => {
  const { fields } = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'find', {}));
  const kinds = Object.fromEntries(fields.map(({ id, kind }) => [id, kind]));
  for (const field of Object.values(FIELDS))
    expect([field.id, kinds[field.id]]).toEqual([field.id, field.kind]);
  expect(kinds.duedate).toBe('date');
  expect(kinds.assignee).toBe('user');
  // A number holds no answer.
  expect(Object.keys(kinds)).not.toContain('customfield_10016');
});

test.each([
  ['what', { what: FIELDS.design }],
  ['who', { who: FIELDS.outcome }],
  ['when', { when: FIELDS.brief }],
  ['why', { why: { ...FIELDS.launch, kind: 'text' } }],
])('a field that cannot hold %s is refused with the name of the choice', async (decision, places) => {
  const { settings } = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'open', {}));
  const draft = { ...draftOf(settings), places: { ...settings.places, ...places } };
  const answer = await on.app.settings(ADA_ADMIN, 'SHOP', 'save', draft as never);
  expect(answer).toMatchObject({
    refusal: { code: 'bad-payload', field: expect.stringContaining(`places.${decision}`) },
  });
});

test('the five answers of a real epic are shown under choices that are not saved', async () => {
  await on.app.edit(ADA_ADMIN, EPIC, {
    [FIELDS.outcome.id]: 'Half the calls',
    [FIELDS.brief.id]: RICH,
    [FIELDS.design.id]: 'https://docs.example/rfc-12',
    [FIELDS.builders.id]: [{ accountId: DANA_DEV }, { accountId: BEN_EM }],
    [FIELDS.period.id]: 'Q3 2027',
  });
  const places = {
    what: FIELDS.outcome,
    why: FIELDS.brief,
    how: FIELDS.design,
    who: FIELDS.builders,
    when: FIELDS.period,
  };
  const shown = must(
    await on.app.settings(ADA_ADMIN, 'SHOP', 'preview', { places, timeZone: null, issueKey: EPIC }),
  );
  expect(shown).toMatchObject({
    epic: { key: EPIC },
    answers: {
      what: { text: 'Half the calls' },
      why: { text: 'Why now\nFewer calls about parcels.\nAsk support first.' },
      how: { text: 'https://docs.example/rfc-12', link: 'https://docs.example/rfc-12' },
      who: { people: [{ accountId: DANA_DEV }, { accountId: BEN_EM }] },
    },
    value: { canonical: '2027-Q3' },
  });
  const newest = must(
    await on.app.settings(ADA_ADMIN, 'SHOP', 'preview', { places, timeZone: null, issueKey: null }),
  );
  expect(newest.epic?.key).toMatch(/^SHOP-\d+$/);
  expect(
    await on.app.settings(ADA_ADMIN, 'SHOP', 'preview', { places, timeZone: null, issueKey: 'ATLAS-1' }),
  ).toMatchObject({
    refusal: { code: 'not-found' },
  });
  expect(
    await on.app.settings(BEN_EM, 'SHOP', 'preview', { places, timeZone: null, issueKey: EPIC }),
  ).toMatchObject({
    refusal: { code: 'not-admin' },
  });
  expect((await on.app.open(BEN_EM, EPIC)).settings.places).toEqual(DEFAULT_PLACES);
});

describe('answering in place', () => {
  beforeEach(() =>
    on.app.mapAnswers('SHOP', ADA_ADMIN, {
      why: FIELDS.brief,
      how: FIELDS.design,
      who: FIELDS.builders,
    }),
  );

  test('an owner changes one word of a rich text, and all else of it stays as it was', async () => {
    await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.brief.id]: RICH });
    const { text } = must(await start(PRIYA_PM, 'why'));
    must(await write(PRIYA_PM, 'why', { text: text?.replace('support', 'sales') ?? '' }));
    const [heading, calls] = RICH.content;
    expect(await fieldInJira(FIELDS.brief.id)).toEqual({
      ...RICH,
      content: [
        heading,
        calls,
        {
          type: 'panel',
          attrs: { panelType: 'note' },
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ask sales first.' }] }],
        },
      ],
    });
    const { events } = (await historyOf()) as { events: { author: { accountId: string } }[] };
    expect(events.at(-1)?.author.accountId).toBe(PRIYA_PM);
  });

  test('an address, people, and the summary above a description', async () => {
    must(await write(BEN_EM, 'how', { text: ' https://docs.example/rfc-12 ' }));
    must(await write(BEN_EM, 'who', { people: [DANA_DEV, LEO_LEAD] }));
    must(await write(PRIYA_PM, 'what', { summary: 'Pay with a tap', text: 'One tap.' }));
    const view = await on.app.open(VERA_VIEWER, EPIC);
    expect(view.epic.summary).toBe('Pay with a tap');
    expect(view.answers).toMatchObject({
      what: { text: 'One tap.' },
      how: { link: 'https://docs.example/rfc-12' },
      who: { people: [{ accountId: DANA_DEV }, { accountId: LEO_LEAD }] },
    });
    must(await write(BEN_EM, 'who', { people: [] }));
    expect((await on.app.open(BEN_EM, EPIC)).answers.who.text).toBe('');
  });

  test('nobody writes over what they did not see', async () => {
    const { seen } = must(await start(PRIYA_PM, 'why'));
    await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.brief.id]: RICH });
    const { rev } = await on.app.open(PRIYA_PM, EPIC);
    const answer = { actionId: newId(), rev, decision: 'why' as const, seen, given: { text: 'Mine.' } };
    expect(await on.app.panel(PRIYA_PM, EPIC, 'answerInJira', answer)).toMatchObject({
      refusal: { code: 'answer-changed' },
      view: { answers: { why: { text: expect.stringContaining('Why now') } } },
    });
    expect(await fieldInJira(FIELDS.brief.id)).toEqual(RICH);
    // Having seen it, they may.
    must(await write(PRIYA_PM, 'why', { text: 'Mine.' }));
    expect((await on.app.open(PRIYA_PM, EPIC)).answers.why.text).toBe('Mine.');
  });

  test('what was not given stays as it is', async () => {
    await on.app.edit(PRIYA_PM, EPIC, { description: RICH });
    const { seen } = must(await start(PRIYA_PM, 'what'));
    const { rev } = await on.app.open(PRIYA_PM, EPIC);
    const given = { summary: 'Pay with a tap' };
    const answer = { actionId: newId(), rev, decision: 'what' as const, seen, given };
    must(await on.app.panel(PRIYA_PM, EPIC, 'answerInJira', answer));
    expect(await fieldInJira('description')).toEqual(RICH);
    expect((await on.app.open(PRIYA_PM, EPIC)).epic.summary).toBe('Pay with a tap');
  });

  test('an answer that the app kept is not written any more where a field holds it', async () => {
    const { rev } = await on.app.open(PRIYA_PM, EPIC);
    const why = { actionId: newId(), rev, decision: 'why' as const, text: 'Fewer calls.' };
    expect(await on.app.panel(PRIYA_PM, EPIC, 'answer', why)).toMatchObject({
      refusal: { code: 'answer-elsewhere', field: 'Brief' },
    });
  });

  test('a call whose answer was lost is sent again, and done once', async () => {
    const { seen } = must(await start(BEN_EM, 'how'));
    const { rev } = await on.app.open(BEN_EM, EPIC);
    const given = { text: 'https://docs.example/rfc-12' };
    const answer = { actionId: newId(), rev, decision: 'how' as const, seen, given };
    must(await on.app.panel(BEN_EM, EPIC, 'answerInJira', answer));
    const before = (await historyOf()).events.length;
    must(await on.app.panel(BEN_EM, EPIC, 'answerInJira', answer));
    expect((await historyOf()).events).toHaveLength(before);
  });

  test('what Jira has against it is told in Jira’s words', async () => {
    expect(await write(BEN_EM, 'how', { text: 'no address' })).toMatchObject({
      refusal: { code: 'field-refused', message: 'Not a valid URL' },
    });
  });

  test.each([
    ['who does not own it', BEN_EM, 'why', 'not-answerer'],
    ['who may only look', VERA_VIEWER, 'what', 'not-answerer'],
    ['an admin who owns nothing', ADA_ADMIN, 'who', 'not-answerer'],
  ] as const)('%s does not write it', async (_who, person, decision, code) => {
    expect(await start(person, decision)).toMatchObject({ refusal: { code } });
  });
});

test('a project says whose each decision is; the one who owns it answers, and the other does not', async () => {
  await on.app.mapAnswers(
    'SHOP',
    ADA_ADMIN,
    {},
    { owners: { what: 'shared', why: 'em', how: 'em', who: 'pm' } },
  );
  const [ben, priya] = await Promise.all([on.app.open(BEN_EM, EPIC), on.app.open(PRIYA_PM, EPIC)]);
  expect(ben.mine.canAnswer).toEqual(['what', 'why', 'how']);
  expect(priya.mine.canAnswer).toEqual(['what', 'who']);
  const why = { actionId: newId(), rev: ben.rev, decision: 'why' as const, text: 'Fewer calls.' };
  must(await on.app.panel(BEN_EM, EPIC, 'answer', why));
  expect(await on.app.panel(PRIYA_PM, EPIC, 'answer', { ...why, actionId: newId() })).toMatchObject({
    refusal: { code: 'not-answerer', roles: ['em'], owners: [BEN_EM] },
  });
});

test('groups and a team are shown by their names; a field that was deleted is said to be gone', async () => {
  await on.app.edit(ADA_ADMIN, EPIC, {
    [FIELDS.team.id]: teams.payments.id,
    [FIELDS.groups.id]: [{ name: groups.payments.name }, { name: groups.checkout.name }],
  });
  await on.app.mapAnswers('SHOP', ADA_ADMIN, { who: FIELDS.groups });
  const both = (await on.app.open(BEN_EM, EPIC)).answers.who.text.split(', ').sort();
  expect(both).toEqual([groups.checkout.name, groups.payments.name].sort());
  await on.app.mapAnswers('SHOP', ADA_ADMIN, { who: FIELDS.team, how: FIELDS.design });
  await on.jira.rest(ADA_ADMIN, 'DELETE', `/rest/api/3/field/${FIELDS.design.id}`);
  const { answers } = await on.app.open(BEN_EM, EPIC);
  expect(answers.how).toMatchObject({ text: '', isGone: true });
  expect(answers.who).toMatchObject({ text: teams.payments.name, isGone: false });
  expect(await start(BEN_EM, 'how')).toMatchObject({
    refusal: { code: 'not-on-screen', field: 'Design document' },
  });
});

async function historyOf() {
  const { body } = await on.jira.rest(ADA_ADMIN, 'GET', `/rest/api/3/issue/${EPIC}/changelog`);
  return { events: part(body).values as unknown[] };
}
