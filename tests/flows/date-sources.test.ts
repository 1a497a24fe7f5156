import { epics, shop } from '../../local/jira/seed/world';
import type { AnswerField } from '../../src/domain/answer-field';
import { FIELDS } from '../harness/answer-fields';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { eachWithApp, must, newId } from './app-of';

const on = eachWithApp((app) => app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]));
const EPIC = shop.expressPay;

const datedBy = (when: AnswerField, timeZone: string | null = null) =>
  on.app.mapAnswers('SHOP', ADA_ADMIN, { when }, { timeZone });

/** The date that both see, which must be the same one. */
async function dateSeen() {
  const views = await Promise.all([BEN_EM, PRIYA_PM].map((who) => on.app.open(who, EPIC)));
  const [ben, priya] = views.map(({ evaluation }) => evaluation.value?.canonical ?? null);
  expect(priya).toBe(ben);
  return ben ?? null;
}

const option = (value: string) => ({ value });

describe('what a field says, and what date that is', () => {
  const NO_DATE = null;
  test.each<[string, AnswerField, unknown, string | null, string | null]>([
    ['a date', FIELDS.targetEnd, '2027-04-02', null, '2027-04-02'],
    ['a leap day', FIELDS.targetEnd, '2028-02-29', 'Pacific/Pago_Pago', '2028-02-29'],
    ['a date, wherever the project is', FIELDS.targetEnd, '2027-04-02', 'Pacific/Kiritimati', '2027-04-02'],
    [
      'an instant, in the site’s zone',
      FIELDS.launch,
      '2027-04-01T22:30:00.000+0000',
      null,
      '2027-04-02T00:30:00+02:00',
    ],
    [
      'an instant at UTC-11',
      FIELDS.launch,
      '2027-04-02T10:30:00.000+0000',
      'Pacific/Pago_Pago',
      '2027-04-01T23:30:00-11:00',
    ],
    [
      'an instant at UTC+14',
      FIELDS.launch,
      '2027-04-02T10:30:00.000+0000',
      'Pacific/Kiritimati',
      '2027-04-03T00:30:00+14:00',
    ],
    [
      'an instant on a leap day',
      FIELDS.launch,
      '2028-02-28T23:30:00.000-0500',
      'UTC',
      '2028-02-29T04:30:00+00:00',
    ],
    [
      'an instant by another offset',
      FIELDS.launch,
      '2027-04-02T00:30:00.000+1400',
      'UTC',
      '2027-04-01T10:30:00+00:00',
    ],
    ['a quarter as text', FIELDS.period, 'Q3 2027', null, '2027-Q3'],
    ['a quarter as ISO people write it', FIELDS.period, '2027-Q3', null, '2027-Q3'],
    ['a month as text', FIELDS.period, 'Jul 2027', null, '2027-07'],
    ['a month in numbers', FIELDS.period, '2027-07', null, '2027-07'],
    ['a day as text', FIELDS.period, ' 2028-02-29 ', null, '2028-02-29'],
    ['a day as text that there is not', FIELDS.period, '2027-02-29', null, NO_DATE],
    ['a text that is no period', FIELDS.period, 'when it is ready', null, NO_DATE],
    ['a year alone', FIELDS.period, '2027', null, NO_DATE],
    ['an option', FIELDS.quarter, option('Q4 2027'), null, '2027-Q4'],
    ['an option written otherwise', FIELDS.quarter, option('2027-Q3'), null, '2027-Q3'],
    ['an option that is no period', FIELDS.quarter, option('Someday'), null, NO_DATE],
  ])('%s', async (_what, field, held, zone, expected) => {
    await datedBy(field, zone);
    await on.app.edit(BEN_EM, EPIC, { [field.id]: held });
    expect(await dateSeen()).toBe(expected);
    const { written, evaluation } = await on.app.open(BEN_EM, EPIC);
    const shown = typeof held === 'string' ? held : (held as { value: string }).value;
    expect(written).toBe(expected === null ? shown : null);
    if (expected === null) expect(evaluation.state).not.toBe('agreed');

    await on.app.edit(BEN_EM, EPIC, { [field.id]: null });
    expect(await dateSeen()).toBeNull();
    expect((await on.app.open(BEN_EM, EPIC)).written).toBeNull();
  });
});

describe('agreeing on it', () => {
  test('the same instant, read by two people in two zones, is one date; another zone of the project changes no word', async () => {
    await datedBy(FIELDS.launch, 'Pacific/Kiritimati');
    await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.launch.id]: '2027-04-02T10:30:00.000+0000' });
    // Ben and Priya have different zones in Jira, which writes the instant for each by their own clock.
    must(await on.app.sign(BEN_EM, EPIC));
    must(await on.app.sign(PRIYA_PM, EPIC));
    expect((await on.app.open(PRIYA_PM, EPIC)).evaluation).toMatchObject({ state: 'agreed', slip: 0 });

    await datedBy(FIELDS.launch, 'Pacific/Pago_Pago');
    await on.jira.deliver();
    expect((await on.app.open(BEN_EM, EPIC)).evaluation).toMatchObject({
      state: 'agreed',
      slip: 0,
      value: { canonical: '2027-04-01T23:30:00-11:00' },
    });
    await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.launch.id]: '2027-04-02T10:15:00.000+0000' });
    expect((await on.app.open(BEN_EM, EPIC)).evaluation).toMatchObject({ state: 'changed', change: 0 });
  });

  test('an owner sets a day of it: its time of day stays, and who only moved the day has signed the instant', async () => {
    await datedBy(FIELDS.launch, 'Europe/Berlin');
    await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.launch.id]: '2027-03-26T16:00:00.000+0000' });
    const { rev, evaluation } = await on.app.open(BEN_EM, EPIC);
    const from = evaluation.value?.canonical ?? null;
    expect(from).toBe('2027-03-26T17:00:00+01:00');
    const set = { actionId: newId(), rev, from, to: '2027-03-29' };
    must(await on.app.panel(BEN_EM, EPIC, 'setDate', set));
    // Summer has begun by then, and five o'clock is five o'clock.
    expect((await on.app.open(PRIYA_PM, EPIC)).evaluation).toMatchObject({
      value: { canonical: '2027-03-29T17:00:00+02:00' },
      roles: { em: { holders: [{ signed: { period: '2027-03-29T17:00:00+02:00' } }] } },
    });
    must(await on.app.sign(PRIYA_PM, EPIC));
    expect((await on.app.open(BEN_EM, EPIC)).evaluation.state).toBe('agreed');
  });

  test('a quarter is signed as written, counts by its last day, and holds however it is written', async () => {
    await datedBy(FIELDS.period);
    await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.period.id]: 'Q3 2027' });
    must(await on.app.sign(BEN_EM, EPIC));
    must(await on.app.sign(PRIYA_PM, EPIC));
    await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.period.id]: '2027-Q3' });
    expect((await on.app.open(BEN_EM, EPIC)).evaluation).toMatchObject({
      state: 'agreed',
      agreedOn: '2027-Q3',
    });
    await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.period.id]: 'Oct 2027' });
    expect((await on.app.open(BEN_EM, EPIC)).evaluation).toMatchObject({ state: 'changed', change: 31 });
    await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.period.id]: 'not before summer' });
    expect(await on.app.open(BEN_EM, EPIC)).toMatchObject({
      written: 'not before summer',
      evaluation: { state: 'changed', value: null, change: null },
    });
  });

  test('an owner’s choice of an option proposes it; a date that no option says is refused with Jira’s field named', async () => {
    await datedBy(FIELDS.quarter);
    const { rev } = await on.app.open(BEN_EM, EPIC);
    const set = { actionId: newId(), rev, from: null, to: '2027-Q2' };
    must(await on.app.panel(BEN_EM, EPIC, 'setDate', set));
    const now = await on.app.open(PRIYA_PM, EPIC);
    expect(now.evaluation).toMatchObject({ state: 'part-signed', value: { canonical: '2027-Q2' } });
    const refused = await on.app.panel(BEN_EM, EPIC, 'setDate', {
      actionId: newId(),
      rev: now.rev,
      from: '2027-Q2',
      to: '2031-Q1',
    });
    expect(refused).toMatchObject({
      refusal: { code: 'field-refused', message: '“Target quarter” has no option for Q1 2031.' },
    });
    expect((await on.app.open(BEN_EM, EPIC)).evaluation).toMatchObject({
      state: 'part-signed',
      value: { canonical: '2027-Q2' },
    });
  });

  test('a suggestion for an instant names a day, and is accepted at the time of day that it has', async () => {
    await datedBy(FIELDS.launch, 'Europe/Berlin');
    await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.launch.id]: '2027-03-26T16:00:00.000+0000' });
    const { rev, evaluation } = await on.app.open(PRIYA_PM, EPIC);
    const { value } = evaluation;
    if (!value) throw new Error('there is no date');
    const suggested = must(
      await on.app.panel(PRIYA_PM, EPIC, 'suggest', {
        actionId: newId(),
        rev,
        value,
        answers: null,
        day: '2027-04-09',
        without: [],
        reason: 'scope',
      }),
    );
    const suggestion = suggested.view.suggestions.at(-1)?.id ?? '';
    must(
      await on.app.panel(BEN_EM, EPIC, 'accept', { actionId: newId(), rev: suggested.view.rev, suggestion }),
    );
    expect((await on.app.open(PRIYA_PM, EPIC)).evaluation).toMatchObject({
      state: 'agreed',
      value: { canonical: '2027-04-09T17:00:00+02:00' },
    });
  });

  test('the same date in another field is another date: nothing is agreed, and back there it is agreed again', async () => {
    await on.app.edit(ADA_ADMIN, EPIC, { duedate: '2027-06-01', [FIELDS.targetEnd.id]: '2027-06-01' });
    must(await on.app.sign(BEN_EM, EPIC));
    must(await on.app.sign(PRIYA_PM, EPIC));
    const first = (await on.app.open(BEN_EM, EPIC)).evaluation.firstAgreed;
    await datedBy(FIELDS.targetEnd);
    expect((await on.app.open(BEN_EM, EPIC)).evaluation).toMatchObject({
      state: 'changed',
      value: { source: FIELDS.targetEnd.id, canonical: '2027-06-01' },
      firstAgreed: first,
      slip: null,
      change: null,
    });
    await datedBy({ id: 'duedate', name: 'Due date', kind: 'date' });
    expect((await on.app.open(BEN_EM, EPIC)).evaluation).toMatchObject({
      state: 'agreed',
      firstAgreed: first,
    });
  });
});

test('the history of a text, an option and an instant tells who moved the date, from and to', async () => {
  for (const [field, before, after, moved] of [
    [FIELDS.period, 'Q2 2027', 'Jul 2027', ['2027-Q2', '2027-07']],
    [FIELDS.quarter, option('2027-Q2'), option('Q4 2027'), ['2027-Q2', '2027-Q4']],
    [
      FIELDS.launch,
      '2027-04-01T10:00:00.000+0000',
      '2027-04-03T22:30:00.000+0000',
      ['2027-04-01T12:00:00+02:00', '2027-04-04T00:30:00+02:00'],
    ],
  ] as const) {
    await datedBy(field);
    on.jira.clock.advance(60_000);
    await on.app.edit(ADA_ADMIN, EPIC, { [field.id]: before });
    on.jira.clock.advance(60_000);
    await on.app.edit(ADA_ADMIN, EPIC, { [field.id]: after });
    const { move } = await on.app.open(PRIYA_PM, EPIC);
    expect([move?.from, move?.to]).toEqual(moved);
    expect(move?.by).toEqual({ kind: 'person', accountId: ADA_ADMIN });
    await on.jira.deliver();
  }
});

test('a field that an admin of Jira deletes is reported; what was agreed on it stays known', async () => {
  await datedBy(FIELDS.targetEnd);
  await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.targetEnd.id]: '2027-06-01' });
  must(await on.app.sign(BEN_EM, EPIC));
  must(await on.app.sign(PRIYA_PM, EPIC));
  await on.jira.rest(ADA_ADMIN, 'DELETE', `/rest/api/3/field/${FIELDS.targetEnd.id}`);
  const { isFieldGone, evaluation, mine } = await on.app.open(BEN_EM, EPIC);
  // Nobody is waited on for what cannot be set.
  expect({ isFieldGone, state: evaluation.state, value: evaluation.value, turn: evaluation.turn }).toEqual({
    isFieldGone: true,
    state: 'changed',
    value: null,
    turn: null,
  });
  expect(mine.maySetDate).toBe(false);
  const { settings } = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'open', {}));
  expect(settings.places.when).toEqual(FIELDS.targetEnd);
  const { fields } = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'find', {}));
  expect(fields.map(({ id }) => id)).not.toContain(FIELDS.targetEnd.id);
});

test('a preview shows an instant on the day that it will have', async () => {
  await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.launch.id]: '2027-04-01T23:30:00.000+0000' });
  const { places } = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'open', {})).settings;
  const shown = async (timeZone: string | null) => {
    const asked = { places: { ...places, when: FIELDS.launch }, timeZone, issueKey: EPIC };
    return must(await on.app.settings(ADA_ADMIN, 'SHOP', 'preview', asked)).value?.canonical;
  };
  expect(await shown(null)).toBe('2027-04-02T01:30:00+02:00');
  expect(await shown('America/New_York')).toBe('2027-04-01T19:30:00-04:00');
  await datedBy(FIELDS.launch);
  expect(await dateSeen()).toBe('2027-04-02T01:30:00+02:00');
});

test('moves of the field that held the date before are not told of the one that holds it now', async () => {
  await on.app.setDueDate(BEN_EM, EPIC, '2027-09-01');
  await on.jira.deliver();
  const turnOf = async () => {
    const { items } = must(await on.app.report(PRIYA_PM, 'SHOP', 'myTurn', {}));
    return items.find(({ key }) => key === EPIC);
  };
  expect((await turnOf())?.move).toMatchObject({ to: '2027-09-01' });
  await on.app.edit(ADA_ADMIN, EPIC, { [FIELDS.targetEnd.id]: '2027-06-01' });
  await datedBy(FIELDS.targetEnd);
  await on.jira.deliver();
  expect((await on.app.sealed(BEN_EM, 'SHOP', EPIC))?.lastMove?.to ?? null).not.toBe('2027-09-01');
  expect((await turnOf())?.move?.to ?? null).not.toBe('2027-09-01');
});

test('two fix versions: the later release dates the epic, and follows when it is moved', async () => {
  await datedBy(FIELDS.releases);
  const project = (await on.jira.rest(ADA_ADMIN, 'GET', '/rest/api/3/project/SHOP')).body as { id: string };
  const version = async (name: string, releaseDate: string) => {
    const made = await on.jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/version', {
      projectId: Number(project.id),
      name,
      releaseDate,
    });
    return (made.body as { id: string }).id;
  };
  const [early, late] = [await version('Early', '2027-04-02'), await version('Late', '2027-05-07')];
  await on.app.edit(ADA_ADMIN, EPIC, { fixVersions: [{ id: early }, { id: late }] });
  expect(await dateSeen()).toBe('2027-05-07');
  must(await on.app.sign(BEN_EM, EPIC));
  must(await on.app.sign(PRIYA_PM, EPIC));
  await on.jira.rest(ADA_ADMIN, 'PUT', `/rest/api/3/version/${early}`, { releaseDate: '2027-06-04' });
  expect(await dateSeen()).toBe('2027-06-04');
  expect((await on.app.open(BEN_EM, EPIC)).evaluation.state).toBe('changed');
});

test('what is written where no date is stays a thing of the page: no mail, no turn for it', async () => {
  await datedBy(FIELDS.period);
  await on.app.edit(ADA_ADMIN, epics.noDate, { [FIELDS.period.id]: 'some day' });
  await on.jira.deliver();
  expect((await on.app.open(BEN_EM, epics.noDate)).evaluation).toMatchObject({
    state: 'no-date',
    turn: null,
  });
});
