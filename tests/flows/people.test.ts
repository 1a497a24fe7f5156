import { epics, shop } from '../../local/jira/seed/world';
import type { SettingsPayload } from '../../src/calls/settings';
import { addDays, dayIn } from '../../src/domain/calendar';
import { part } from '../../src/domain/jira-json';
import { draftOf } from '../../src/domain/settings-draft';
import {
  ADA_ADMIN,
  BEN_EM,
  DANA_DEV,
  GUS_GONE,
  LEO_LEAD,
  MIA_SECOND_EM,
  OMAR_OUT,
  PRIYA_PM,
} from '../harness/people';
import { eachWithApp, must, newId } from './app-of';

const on = eachWithApp((app) => app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]));
const EPIC = shop.expressPay;
const DAY = 86_400_000;

const findInEpics = async () => must(await on.app.settings(ADA_ADMIN, 'SHOP', 'find', {}));
const openSettings = async () => must(await on.app.settings(ADA_ADMIN, 'SHOP', 'open', {}));

/** Saves the settings as they are, but for this. */
async function change(change: Partial<SettingsPayload<'save'>>) {
  const { settings } = await openSettings();
  return must(await on.app.settings(ADA_ADMIN, 'SHOP', 'save', { ...draftOf(settings), ...change }));
}

async function componentOf(name: string): Promise<string> {
  const { choices } = await openSettings();
  const found = choices.components.find((each) => each.name === name);
  if (!found) throw new Error(`there is no component ${name}`);
  return found.id;
}

const edit = (key: string, fields: object) =>
  on.jira.rest(ADA_ADMIN, 'PUT', `/rest/api/3/issue/${key}`, { fields });
const today = () => dayIn('Europe/Berlin', on.jira.clock.now());
const held = (...people: string[]) => ({ here: true as const, people });

async function turnsOf(who: string): Promise<string[]> {
  return must(await on.app.report(who, 'SHOP', 'myTurn', {})).items.map(({ key }) => key);
}

async function ownersOf(key: string) {
  const { evaluation } = await on.app.open(ADA_ADMIN, key);
  const { em } = evaluation.roles;
  return { here: em.here, people: em.holders.map(({ person }) => person), from: em.from };
}

describe('owners by place', () => {
  test('components name their people, a field names nearer ones, the epic the nearest', async () => {
    const payments = await componentOf('Payments');
    await edit(EPIC, { components: [{ id: payments }] });
    const field = (await findInEpics()).fields.find(({ name }) => name === 'Engineering managers');
    await change({
      components: { [payments]: { em: held(MIA_SECOND_EM) } },
      roleFields: { pm: null, em: { id: field?.id ?? '', name: field?.name ?? '' } },
    });
    await on.jira.deliver();
    expect(await ownersOf(EPIC)).toEqual({
      here: true,
      people: [MIA_SECOND_EM],
      from: { level: 'component', names: ['Payments'] },
    });
    expect(await turnsOf(MIA_SECOND_EM)).toContain(EPIC);

    await edit(EPIC, { [field?.id ?? '']: [{ accountId: LEO_LEAD }, { accountId: DANA_DEV }] });
    await on.jira.deliver();
    expect(await ownersOf(EPIC)).toMatchObject({ people: [LEO_LEAD, DANA_DEV], from: { level: 'field' } });
    expect(await turnsOf(LEO_LEAD)).toContain(EPIC);
    expect(await turnsOf(MIA_SECOND_EM)).not.toContain(EPIC);

    const { rev } = await on.app.open(LEO_LEAD, EPIC);
    const handOver = { actionId: newId(), rev, role: 'em' as const, people: [BEN_EM] };
    must(await on.app.panel(LEO_LEAD, EPIC, 'setHolders', handOver));
    expect(await ownersOf(EPIC)).toEqual({ here: true, people: [BEN_EM], from: { level: 'epic' } });
  });

  test('that an epic has no EM is for an admin to say; the PM then agrees alone', async () => {
    const { rev } = await on.app.open(BEN_EM, EPIC);
    const say = (who: string, at: number) =>
      on.app.panel(who, EPIC, 'setHolders', {
        actionId: newId(),
        rev: at,
        role: 'em',
        people: 'not-here',
      });
    expect(await say(BEN_EM, rev)).toMatchObject({ refusal: { code: 'admin-says-not-here' } });
    must(await say(ADA_ADMIN, rev));
    const { evaluation } = must(await on.app.sign(PRIYA_PM, EPIC)).view;
    expect(evaluation).toMatchObject({
      state: 'agreed',
      reasons: [{ code: 'role-not-here', role: 'em', from: { level: 'epic' } }],
    });
    const sealed = await on.app.sealed(PRIYA_PM, 'SHOP', EPIC);
    expect(sealed?.agreement.holders).toEqual({ em: 'not-here' });
  });

  test('who came to own an epic by its component signs nothing by what they had edited before', async () => {
    const payments = await componentOf('Payments');
    await change({ components: { [payments]: { em: held(MIA_SECOND_EM) } } });
    await on.jira.deliver();
    const key = shop.norway;
    await on.app.setDueDate(MIA_SECOND_EM, key, '2027-08-02');
    on.jira.clock.advance(1_000);
    await edit(key, { components: [{ id: payments }] });
    await on.jira.deliver();
    expect((await on.app.open(ADA_ADMIN, key)).evaluation.state).toBe('unsigned');
    on.jira.clock.advance(1_000);
    await on.app.setDueDate(MIA_SECOND_EM, key, '2027-08-09');
    await on.jira.deliver();
    expect((await on.app.open(ADA_ADMIN, key)).evaluation).toMatchObject({
      state: 'part-signed',
      roles: { em: { holders: [{ person: MIA_SECOND_EM, signed: { period: '2027-08-09' } }] } },
    });
  });
});

describe('stand-ins', () => {
  const arrange = (who: string, person: string, from: string, to: string) =>
    on.app.report(who, 'SHOP', 'arrangeStandIn', { person, from, to });

  test('signs within the period and not the day after; what was signed stands', async () => {
    must(await on.app.sign(PRIYA_PM, EPIC));
    const last = addDays(today(), 1);
    must(await arrange(BEN_EM, MIA_SECOND_EM, today(), last));
    expect(await turnsOf(MIA_SECOND_EM)).toEqual([EPIC]);
    const { view } = must(await on.app.sign(MIA_SECOND_EM, EPIC));
    expect(view.evaluation).toMatchObject({
      state: 'agreed',
      roles: { em: { holders: [{ person: BEN_EM, signed: { person: MIA_SECOND_EM, for: BEN_EM } }] } },
    });
    on.jira.clock.advance(2 * DAY);
    expect((await on.app.open(BEN_EM, EPIC)).evaluation.state).toBe('agreed');
    must(await on.app.sign(PRIYA_PM, shop.splitPayment));
    expect(await on.app.sign(MIA_SECOND_EM, shop.splitPayment)).toMatchObject({
      refusal: { code: 'not-owner' },
    });
    expect(await turnsOf(MIA_SECOND_EM)).toEqual([]);
    expect(await turnsOf(BEN_EM)).toContain(shop.splitPayment);
  });

  test('days count in the project’s zone', async () => {
    await change({ timeZone: 'Pacific/Kiritimati' });
    // 09:00 UTC on the 3rd is 23:00 there; two hours later it is the 4th.
    must(await arrange(BEN_EM, MIA_SECOND_EM, '2027-02-03', '2027-02-03'));
    must(await on.app.sign(MIA_SECOND_EM, EPIC));
    on.jira.clock.advance(2 * 3_600_000);
    expect(await on.app.sign(MIA_SECOND_EM, shop.norway)).toMatchObject({ refusal: { code: 'not-owner' } });
  });

  test('is refused for oneself, backwards, over another period, and for whoever left', async () => {
    const code = async (who: Promise<{ ok: boolean }>) => (await who) as { refusal?: { code: string } };
    const next = addDays(today(), 7);
    expect(await code(arrange(BEN_EM, BEN_EM, today(), next))).toMatchObject({
      refusal: { code: 'stand-in-self' },
    });
    expect(await code(arrange(BEN_EM, MIA_SECOND_EM, next, today()))).toMatchObject({
      refusal: { code: 'stand-in-days' },
    });
    expect(await code(arrange(BEN_EM, GUS_GONE, today(), next))).toMatchObject({
      refusal: { code: 'unknown-person' },
    });
    must(await arrange(BEN_EM, MIA_SECOND_EM, today(), next));
    expect(await code(arrange(BEN_EM, LEO_LEAD, next, addDays(next, 3)))).toMatchObject({
      refusal: { code: 'stand-in-overlaps' },
    });
    must(await on.app.report(BEN_EM, 'SHOP', 'removeStandIn', { from: today() }));
    must(await arrange(BEN_EM, LEO_LEAD, next, addDays(next, 3)));
  });

  test('an admin arranges it for who is away already, in that project alone', async () => {
    const period = { owner: BEN_EM, person: MIA_SECOND_EM, from: today(), to: today() };
    expect(await on.app.settings(PRIYA_PM, 'SHOP', 'arrangeStandIn', period)).toMatchObject({
      refusal: { code: 'not-admin' },
    });
    must(await on.app.settings(ADA_ADMIN, 'SHOP', 'arrangeStandIn', period));
    must(await on.app.sign(MIA_SECOND_EM, EPIC));
    expect((await openSettings()).standIns).toEqual([period]);
  });

  test('the mail about a turn goes to who stands in, and not to who is away', async () => {
    must(await arrange(BEN_EM, MIA_SECOND_EM, today(), addDays(today(), 3)));
    must(await on.app.sign(PRIYA_PM, EPIC));
    await on.jira.deliver();
    on.jira.clock.advance(3 * 3_600_000);
    await on.jira.runSchedule('every-hour');
    const to = on.jira.outbox().flatMap((mail) => mail.to);
    expect(JSON.stringify(to)).toContain(MIA_SECOND_EM);
    expect(JSON.stringify(to)).not.toContain(BEN_EM);
  });
});

describe('settings', () => {
  test('one person takes another’s place in project, components and epics, previewed; what was signed stays', async () => {
    const payments = await componentOf('Payments');
    await change({ components: { [payments]: { em: held(BEN_EM) } } });
    must(await on.app.sign(BEN_EM, EPIC));
    const { rev } = await on.app.open(ADA_ADMIN, shop.norway);
    const own = { actionId: newId(), rev, role: 'em' as const, people: [BEN_EM, LEO_LEAD] };
    must(await on.app.panel(ADA_ADMIN, shop.norway, 'setHolders', own));
    on.jira.clock.advance(60_000);

    const preview = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'previewReplacement', { person: BEN_EM }));
    expect(preview).toEqual({ roles: ['em'], components: ['Payments'], epics: 1 });
    const { settings } = await openSettings();
    const swap = { rev: settings.rev, from: BEN_EM, to: MIA_SECOND_EM };
    const after = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'replacePerson', swap));
    expect(after.roles.em).toEqual(held(MIA_SECOND_EM));
    expect(after.components[payments]?.roles.em).toEqual(held(MIA_SECOND_EM));
    await on.jira.deliver();
    expect((await ownersOf(shop.norway)).people).toEqual([MIA_SECOND_EM, LEO_LEAD]);
    const { view } = must(await on.app.sign(PRIYA_PM, EPIC));
    expect(view.evaluation).toMatchObject({
      state: 'agreed',
      reasons: [{ code: 'former-holder', person: BEN_EM, successor: MIA_SECOND_EM }],
    });
  });

  test('who left and is still named is flagged, with what waits on them', async () => {
    must(await on.app.sign(PRIYA_PM, EPIC));
    on.jira.jira.setActive(BEN_EM, false);
    const { departed } = await findInEpics();
    expect(departed).toEqual([{ person: BEN_EM, waiting: expect.any(Number) }]);
    expect(departed[0]?.waiting).toBeGreaterThan(0);
    expect(await on.app.settings(PRIYA_PM, 'SHOP', 'find', {})).toEqual({
      ok: false,
      refusal: { code: 'not-admin' },
    });
  });

  test('another project’s settings become a draft for who administers both; nothing is saved', async () => {
    await on.app.nameProject('ATL', ADA_ADMIN, [OMAR_OUT], [LEO_LEAD], { horizonWeeks: 12 });
    const { rev } = (await openSettings()).settings;
    const project = (await on.jira.rest(ADA_ADMIN, 'GET', '/rest/api/3/project/ATL')).body;
    const projectId = String(part(project).id);
    const { draft } = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'copyFrom', { projectId }));
    expect(draft).toMatchObject({ horizonWeeks: 12, roles: { em: held(LEO_LEAD) } });
    expect((await openSettings()).settings.rev).toBe(rev);
    expect(await on.app.settings(PRIYA_PM, 'SHOP', 'copyFrom', { projectId })).toMatchObject({
      refusal: { code: 'not-admin' },
    });
  });

  test('200 components and 50 stand-ins open and save in one call each', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 200; index += 1) {
      const made = await on.jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/component', {
        project: 'SHOP',
        name: `Team ${index}`,
      });
      ids.push(String(part(made.body).id));
    }
    const components = Object.fromEntries(ids.map((id) => [id, { em: held(MIA_SECOND_EM, LEO_LEAD) }]));
    const saved = await change({ components });
    expect(Object.keys(saved.components)).toHaveLength(200);
    const owners = [BEN_EM, PRIYA_PM, LEO_LEAD, DANA_DEV, ADA_ADMIN];
    for (const owner of owners) {
      for (let week = 0; week < 5; week += 1) {
        const from = addDays(today(), week * 7);
        const period = { owner, person: MIA_SECOND_EM, from, to: addDays(from, 6) };
        must(await on.app.settings(ADA_ADMIN, 'SHOP', 'arrangeStandIn', period));
        must(
          await on.app.report(owner, 'SHOP', 'arrangeStandIn', {
            person: MIA_SECOND_EM,
            from,
            to: addDays(from, 6),
          }),
        );
      }
    }
    const opened = await openSettings();
    expect(opened.standIns).toHaveLength(25);
    expect(opened.choices.components.length).toBeGreaterThanOrEqual(200);
  }, 60_000);
});

describe('what is owed', () => {
  test('no date is owed for an epic in a status that an admin has said means dropped', async () => {
    const { choices } = await openSettings();
    const wontDo = choices.statuses.find(({ name }) => name === "Won't do");
    await change({ dropped: { statuses: [wontDo?.id ?? ''], resolutions: [] } });
    const { evaluation } = await on.app.open(BEN_EM, epics.dropped);
    expect(evaluation).toMatchObject({ phase: 'dropped', turn: null, overdue: false });
    expect(await on.app.sign(BEN_EM, epics.dropped)).toMatchObject({ refusal: { code: 'done' } });
  });

  test('says in a comment that an agreed date changed and is agreed again, once each, if the project wants it', async () => {
    await change({ comments: true });
    must(await on.app.sign(BEN_EM, EPIC));
    must(await on.app.sign(PRIYA_PM, EPIC));
    await on.app.setDueDate(BEN_EM, EPIC, '2027-06-01');
    await on.jira.deliver();
    await on.jira.deliver();
    must(await on.app.sign(PRIYA_PM, EPIC));
    const found = (await on.jira.rest(ADA_ADMIN, 'GET', `/rest/api/3/issue/${EPIC}/comment`)).body;
    const texts = (part(found).comments as { body: unknown }[]).map(({ body }) => JSON.stringify(body));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('which is not agreed yet');
    expect(texts[1]).toContain('agreed again: 1 Jun 2027');
  });
});
