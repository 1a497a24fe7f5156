import { epics, shop } from '../../local/jira/seed/world';
import { type AnswerField, DEFAULT_PLACES } from '../../src/domain/answer-field';
import { part } from '../../src/domain/jira-json';
import type { SavedSettings } from '../../src/domain/settings';
import { draftOf } from '../../src/domain/settings-draft';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { eachWithApp, must, newId } from './app-of';

const on = eachWithApp(async (app) => {
  await app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  const { settings } = must(await app.settings(ADA_ADMIN, 'SHOP', 'open', {}));
  must(await app.settings(ADA_ADMIN, 'SHOP', 'save', datedBy(settings, RELEASES)));
});
const EPIC = shop.expressPay;
const RELEASES: AnswerField = { id: 'fixVersions', name: 'Fix versions', kind: 'versions' };

function datedBy(settings: SavedSettings, when: AnswerField) {
  const draft = draftOf(settings);
  return { ...draft, places: { ...draft.places, when } };
}

async function newVersion(name: string, releaseDate: string): Promise<string> {
  const { body } = await on.jira.rest(ADA_ADMIN, 'GET', '/rest/api/3/project/SHOP');
  const made = await on.jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/version', {
    projectId: Number(part(body).id),
    name,
    releaseDate,
  });
  return String(part(made.body).id);
}

const release = (id: string, releaseDate: string) =>
  on.jira.rest(ADA_ADMIN, 'PUT', `/rest/api/3/version/${id}`, { releaseDate });

async function putInto(key: string, ...ids: string[]) {
  const fixVersions = ids.map((id) => ({ id }));
  const answer = await on.jira.rest(ADA_ADMIN, 'PUT', `/rest/api/3/issue/${key}`, {
    fields: { fixVersions },
  });
  expect(answer.status).toBe(204);
}

async function turnsOf(who: string): Promise<string[]> {
  return must(await on.app.report(who, 'SHOP', 'myTurn', {})).items.map(({ key }) => key);
}

test('the date is that of the release: it is signed, it moves with the version, and every epic of it is told', async () => {
  const spring = await newVersion('Spring', '2027-04-02');
  await putInto(EPIC, spring);
  await putInto(shop.norway, spring);
  await on.jira.deliver();
  must(await on.app.sign(BEN_EM, EPIC));
  const { view } = must(await on.app.sign(PRIYA_PM, EPIC));
  expect(view).toMatchObject({
    evaluation: { state: 'agreed', value: { source: `fixVersions:${spring}`, canonical: '2027-04-02' } },
    releases: ['Spring'],
    mine: { maySetDate: false },
  });
  on.jira.clock.advance(60_000);
  await release(spring, '2027-04-16');
  expect((await on.jira.deliver()).failures).toEqual([]);
  expect(await turnsOf(BEN_EM)).toEqual(expect.arrayContaining([EPIC, shop.norway]));
  const moved = await on.app.open(PRIYA_PM, EPIC);
  expect(moved).toMatchObject({
    evaluation: { state: 'changed', change: 14 },
    move: { from: '2027-04-02', to: '2027-04-16', by: { kind: 'unknown' } },
  });
  expect(moved.events.filter(({ what }) => what.kind === 'moved')).toHaveLength(2);
  const sealed = await on.app.sealed(PRIYA_PM, 'SHOP', EPIC);
  expect(sealed).toMatchObject({
    lastMove: { by: 'unknown', to: '2027-04-16' },
    agreement: { signoffs: [{ source: `fixVersions:${spring}` }, { source: `fixVersions:${spring}` }] },
  });
});

test('the same day of another version is another date, and ends what was suggested', async () => {
  const [spring, other] = [await newVersion('Spring', '2027-04-02'), await newVersion('Other', '2027-04-02')];
  await putInto(EPIC, spring);
  must(await on.app.sign(BEN_EM, EPIC));
  must(await on.app.sign(PRIYA_PM, EPIC));
  on.jira.clock.advance(60_000);
  await putInto(EPIC, other);
  await on.jira.deliver();
  expect((await on.app.open(BEN_EM, EPIC)).evaluation).toMatchObject({ state: 'changed', slip: null });
  on.jira.clock.advance(60_000);
  await putInto(EPIC, spring);
  await on.jira.deliver();
  expect((await on.app.open(BEN_EM, EPIC)).evaluation.state).toBe('agreed');
});

test('what was agreed on a due date is not agreed on a release', async () => {
  const { settings } = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'open', {}));
  must(await on.app.settings(ADA_ADMIN, 'SHOP', 'save', datedBy(settings, DEFAULT_PLACES.when)));
  must(await on.app.sign(BEN_EM, EPIC));
  const { view } = must(await on.app.sign(PRIYA_PM, EPIC));
  const same = view.evaluation.value?.canonical ?? '';
  const again = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'open', {})).settings;
  must(await on.app.settings(ADA_ADMIN, 'SHOP', 'save', datedBy(again, RELEASES)));
  await putInto(EPIC, await newVersion('Spring', same));
  await on.jira.deliver();
  expect((await on.app.open(BEN_EM, EPIC)).evaluation).toMatchObject({ state: 'changed', change: null });
});

test('a release date is not set from an epic, but children can still be left out', async () => {
  await putInto(epics.richest, await newVersion('Spring', '2027-04-02'));
  const { rev, evaluation } = await on.app.open(BEN_EM, epics.richest);
  const { value } = evaluation;
  if (!value) throw new Error('there is no date');
  const set = { actionId: newId(), rev, from: value.canonical, to: '2027-06-01' };
  expect(await on.app.panel(BEN_EM, epics.richest, 'setDate', set)).toMatchObject({
    refusal: { code: 'date-of-version' },
  });
  const other = { value, answers: null, day: '2027-06-01', without: [], reason: 'scope' as const };
  expect(
    await on.app.panel(BEN_EM, epics.richest, 'suggest', { actionId: newId(), rev, ...other }),
  ).toMatchObject({ refusal: { code: 'date-of-version' } });
});

test('versions of projects that do not date their epics by them cost nothing but a look at the settings', async () => {
  const { settings } = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'open', {}));
  must(await on.app.settings(ADA_ADMIN, 'SHOP', 'save', datedBy(settings, DEFAULT_PLACES.when)));
  await on.jira.deliver();
  const spring = await newVersion('Spring', '2027-04-02');
  await putInto(EPIC, spring);
  await on.jira.deliver();
  const before = (await on.app.open(BEN_EM, EPIC)).rev;
  await release(spring, '2027-04-16');
  await on.jira.deliver();
  expect((await on.app.open(BEN_EM, EPIC)).rev).toBe(before);
});

test('a field that holds no date is no choice', async () => {
  const { settings } = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'open', {}));
  expect(
    await on.app.settings(
      ADA_ADMIN,
      'SHOP',
      'save',
      datedBy(settings, { id: 'customfield_10901', name: 'Why we build it', kind: 'date' }),
    ),
  ).toMatchObject({ refusal: { code: 'bad-payload', field: 'places.when' } });
});
