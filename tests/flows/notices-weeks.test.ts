import { atlas, epics, newborn, projects, shop } from '../../local/jira/seed/world';
import type { Mail } from '../../local/ports';
import { ADA_ADMIN, BEN_EM, DANA_DEV, MIA_SECOND_EM, PRIYA_PM, SAM_SOLO } from '../harness/people';
import { openTestJira, type TestJira } from '../harness/test-jira';
import { type App, appOf, must, newId } from './app-of';
import { hasSigned, local, Model, type ModelEpic, type ModelMail, type ModelPerson } from './notices-model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** `npm run test:long` plays many. */
const WEEKS = Number(process.env.NOTICE_WEEKS ?? 2);
/** Hours of each day (UTC) with a run: the others go without one, as where the platform leaves one out. Each run takes its time here. */
const RUN_AT = [0, 6, 8, 9, 10, 11, 13, 15, 17, 21];
const SEED = Number(process.env.MODEL_SEED ?? 2);
/** The lot of a robot's move. */
const ROBOT = 57;

/** Owners of whole projects. */
const OWNERS: Record<string, { pm: string[]; em: string[] }> = {
  ATL: { pm: [PRIYA_PM], em: [SAM_SOLO] },
  NEW: { pm: [PRIYA_PM], em: [MIA_SECOND_EM] },
};
/** Epics of a project without owners that have owners of their own. */
const OWNED = [
  shop.expressPay,
  shop.guestCheckout,
  shop.splitPayment,
  shop.norway,
  epics.restricted,
  epics.inProgressNoDate,
];
const ZONES = {
  [PRIYA_PM]: 'Europe/London',
  [BEN_EM]: 'Europe/Berlin',
  [SAM_SOLO]: 'Europe/Berlin',
  [MIA_SECOND_EM]: 'Asia/Tokyo',
  [DANA_DEV]: 'America/New_York',
};
/** Where most of it happens. */
const BUSY = [...OWNED, atlas.routePlanner, newborn.firstRun, newborn.noDate];

interface FoundIssue {
  key: string;
  fields: {
    duedate: string | null;
    status: { statusCategory: { key: ModelEpic['status'] } };
    project: { key: string };
  };
}

/** Numbers that look random and are the same each time. */
function seeded(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return { next, below, of: <T>(all: readonly T[]): T => all[below(all.length)] as T };
}

type Dice = ReturnType<typeof seeded>;

describe('weeks of a company', () => {
  let jira: TestJira;
  let app: App;
  beforeAll(async () => {
    jira = await openTestJira();
    app = appOf(jira);
  });
  afterAll(() => jira.close());

  test('the outbox holds exactly the mails that the rules allow', async () => {
    const dice = seeded(SEED);
    const model = await begin();
    const start = jira.clock.now();
    const touched = new Map<string, number>();
    for (let hour = 1; hour <= WEEKS * 7 * 24; hour += 1) {
      const tick = start + hour * HOUR + dice.below(50) * MINUTE;
      const isWork = [7, 8, 9, 10, 13, 15].includes(new Date(tick).getUTCHours());
      if (isWork && dice.next() < 0.9) await happen(model, dice, touched);
      jira.clock.set(tick);
      if (!RUN_AT.includes(new Date(tick).getUTCHours())) continue;
      await jira.runSchedule('every-hour');
      model.tick(tick);
    }
    expect(jira.outbox().reverse().map(read).sort(inOrder)).toEqual([...model.mails].sort(inOrder));
    expect(model.mails.filter(({ kind }) => kind === 'turns').length).toBeGreaterThan(10);
    expect(model.mails.filter(({ kind }) => kind === 'digest').length).toBeGreaterThan(5);
    for (const person of model.people) {
      const view = must(await app.report(person.id, 'SHOP', 'myTurn', {}));
      expect(view.items.map((item) => item.key).sort()).toEqual(model.turnsOf(person.id));
      expect(view.notices.refused?.at ?? null).toBe(person.refused);
    }
  }, 600_000);

  /** Names people, and reads from Jira alone what there is. */
  async function begin(): Promise<Model> {
    const found: ModelEpic[] = [];
    for (const [project, { pm, em }] of Object.entries(OWNERS)) {
      await app.nameProject(project, ADA_ADMIN, pm, em);
      found.push(...(await readEpics(`project = ${project}`)).map((epic) => ({ ...epic, pm, em })));
    }
    for (const epic of await readEpics(`key in (${OWNED})`)) {
      const isHidden = epic.key === epics.restricted;
      const em = isHidden || epic.key === shop.guestCheckout ? [BEN_EM, DANA_DEV] : [BEN_EM];
      await name(epic.key, 'em', em);
      await name(epic.key, 'pm', [PRIYA_PM]);
      found.push({ ...epic, em, pm: [PRIYA_PM], hiddenFrom: isHidden ? [DANA_DEV] : [] });
    }
    await jira.deliver();
    const people = Object.entries(ZONES).map(
      ([id, zone]): ModelPerson => ({
        id,
        zone,
        turns: true,
        digest: true,
        day: 1,
        hour: 9,
        chosenAt: 0,
        digestDay: null,
        refused: null,
        tries: { turns: 0, digest: 0 },
      }),
    );
    const model = new Model(found, people);
    model.note(jira.clock.now(), null);
    return model;
  }

  async function name(key: string, role: 'em' | 'pm', people: string[]): Promise<void> {
    const { rev } = await app.open(ADA_ADMIN, key);
    must(await app.panel(ADA_ADMIN, key, 'setHolders', { actionId: newId(), rev, role, people }));
  }

  async function readEpics(where: string): Promise<ModelEpic[]> {
    const jql = `${where} AND hierarchyLevel = 1`;
    const fields = ['duedate', 'status', 'project'];
    const answer = await jira.rest(PRIYA_PM, 'POST', '/rest/api/3/search/jql', {
      jql,
      fields,
      maxResults: 100,
    });
    return (answer.body as { issues: FoundIssue[] }).issues.map(
      ({ key, fields: { duedate, status, project } }) => ({
        key,
        project: project.key,
        due: duedate,
        status: status.statusCategory.key,
        pm: [],
        em: [],
        hiddenFrom: [],
        signed: new Set<string>(),
        everAgreed: false,
        movedAt: null,
        reopenedAt: null,
      }),
    );
  }

  /** An epic that a robot moves again before anything else happens. */
  let restless: string | null = null;

  /** One thing happens some minutes after the last run; of what is done in Jira, the app may hear some minutes later. */
  async function happen(model: Model, dice: Dice, touched: Map<string, number>): Promise<void> {
    jira.clock.advance(dice.below(5) * MINUTE + 7_000);
    const now = jira.clock.now();
    if (dice.next() < 0.3) answer(model, 'takes it');
    const key = restless ?? dice.of(BUSY);
    const epic = model.epics.find((each) => each.key === key);
    if (!epic || now - (touched.get(key) ?? 0) < 20 * MINUTE) return;
    const cause = await act(model, epic, dice, now);
    if (cause === 'nothing') return;
    touched.set(key, now);
    jira.clock.advance(dice.of([0, 0, 1, 4]) * MINUTE);
    expect((await jira.deliver()).failures).toEqual([]);
    model.note(jira.clock.now(), cause);
  }

  /** @returns who brought about what follows; null for nobody whom the ledger names */
  async function act(
    model: Model,
    epic: ModelEpic,
    dice: Dice,
    now: number,
  ): Promise<string | null | 'nothing'> {
    const owners = [...epic.em, ...epic.pm].filter((person) => !epic.hiddenFrom.includes(person));
    const owner = dice.of(owners);
    const lot = restless === null ? dice.below(100) : ROBOT;
    restless = null;
    if (lot < 30) {
      if (epic.due === null || epic.status === 'done' || hasSigned(epic, owner)) return 'nothing';
      must(await app.sign(owner, epic.key));
      model.sign(epic, owner);
      model.note(now, owner);
      return owner;
    }
    if (lot < 42) {
      const signed = owners.filter((person) => hasSigned(epic, person));
      if (signed.length === 0) return 'nothing';
      const withdrawing = dice.of(signed);
      must(await app.withdraw(withdrawing, epic.key));
      epic.signed.delete(`${withdrawing} ${epic.due}`);
      epic.reopenedAt = null;
      model.note(now, withdrawing);
      return withdrawing;
    }
    if (lot <= ROBOT) {
      if (dice.next() < 0.6) restless = epic.key;
      const to = dice.next() < 0.15 ? null : someDay(dice, now);
      if (to === epic.due) return 'nothing';
      jira.automation(dice.of(['automation', 'app', 'unknown'] as const), [epic.key], { date: to });
      Object.assign(epic, { due: to, movedAt: now, reopenedAt: null });
      return null;
    }
    if (lot < 70) {
      const to = someDay(dice, now);
      if (to === epic.due) return 'nothing';
      await app.setDueDate(owner, epic.key, to);
      Object.assign(epic, { due: to, movedAt: now, reopenedAt: null });
      // Who corrects the date of what is done proposes nothing.
      if (epic.status !== 'done') model.sign(epic, owner);
      return owner;
    }
    if (lot < 78) return changeStatus(epic, dice);
    if (lot < 84) return choose(model, dice, now);
    if (lot < 94) {
      answer(model, dice.of(['refuses', 'is busy', 'is busy'] as const));
      return 'nothing';
    }
    const horizonWeeks = dice.of([10, 26, 40]);
    const { pm, em } = OWNERS[epic.project] ?? { pm: [], em: [] };
    await app.nameProject(epic.project, ADA_ADMIN, pm, em, { horizonWeeks });
    model.horizon.set(epic.project, horizonWeeks);
    return null;
  }

  /** From now on Jira takes mail, or does not. */
  function answer(model: Model, how: Model['answer']): void {
    model.answer = how;
    jira.switches.set({ mailRefused: { 'takes it': null, refuses: 403, 'is busy': 503 }[how] });
  }

  async function changeStatus(epic: ModelEpic, dice: Dice): Promise<null | 'nothing'> {
    const path = `/rest/api/3/issue/${epic.key}/transitions`;
    const { transitions } = (await jira.rest(PRIYA_PM, 'GET', path)).body as {
      transitions: { id: string; to: { statusCategory: { key: string } } }[];
    };
    const status = dice.of(['new', 'indeterminate', 'indeterminate', 'done'] as const);
    const found = transitions.find((each) => each.to.statusCategory.key === status);
    if (!found || status === epic.status) return 'nothing';
    await jira.rest(PRIYA_PM, 'POST', path, { transition: { id: found.id } });
    epic.reopenedAt = epic.status === 'done' ? jira.clock.now() : status === 'done' ? null : epic.reopenedAt;
    epic.status = status;
    return null;
  }

  async function choose(model: Model, dice: Dice, now: number): Promise<'nothing'> {
    const person = dice.of(model.people);
    const turns = dice.next() < 0.85;
    const digest = dice.next() < 0.85;
    const clock = local(person.zone, now);
    const [day, hour] = dice.of([
      [person.day, person.hour],
      [dice.below(5) + 1, dice.of([8, 10, 14])],
      [clock.weekday, clock.hour],
    ]);
    must(await app.report(person.id, 'SHOP', 'saveNotices', { turns, digest, day, hour }));
    const isSame = digest === person.digest && day === person.day && hour === person.hour;
    Object.assign(person, { turns, digest, day, hour, chosenAt: isSame ? person.chosenAt : now });
    return 'nothing';
  }
});

/** Mostly near, now and then past or far ahead. */
function someDay(dice: Dice, now: number): string {
  const ahead = dice.of([-5, 3, 20, 40, 60, 60, 80, 120, 181, 183, 260]) + dice.below(3);
  return local('UTC', now + ahead * 24 * HOUR).day;
}

/** What a mail says, and that it says no more than it may. */
function read({ at, to, subject, textBody, issueKey }: Mail): ModelMail {
  const told = textBody?.split('\n')[0] ?? '';
  const link = /^My turn: (\S+)$/m.exec(textBody ?? '')?.[1] ?? '';
  const key = issueKey.split('-')[0];
  const dates = Number(/\d+/.exec(subject)?.[0]);
  const isDigest = subject.startsWith('Your week');
  expect(link).toMatch(new RegExp(`/jira/software/projects/${key}/apps/[^/]+/[^/]+/my-turn(/${issueKey})?$`));
  expect(link.endsWith(`/${issueKey}`)).toBe(dates === 1 && !isDigest);
  expect(Object.values(projects).some((project) => told.includes(project.key))).toBe(false);
  return {
    at,
    to,
    kind: isDigest ? 'digest' : 'turns',
    dates,
    projects: Number(/in (\d+) projects/.exec(told)?.[1] ?? 1),
    overdue: /It is overdue/.test(told) ? 1 : Number(/(\d+) of them (is|are) overdue/.exec(told)?.[1] ?? 0),
  };
}

function inOrder(a: ModelMail, b: ModelMail): number {
  return a.at - b.at || (a.to + a.kind < b.to + b.kind ? -1 : 1);
}
