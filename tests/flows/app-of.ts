import { randomUUID } from 'node:crypto';
import type { PanelAnswer, PanelCall, PanelPayload } from '../../src/calls/panel';
import type { ReportAnswer, ReportCall, ReportPayload } from '../../src/calls/report';
import type { SettingsAnswer, SettingsCall, SettingsPayload } from '../../src/calls/settings';
import type { SiteAnswer, SiteCall, SitePayload } from '../../src/calls/site';
import type { Agreement, Value } from '../../src/domain/agreement';
import type { AnswerPlaces } from '../../src/domain/answer-field';
import { part } from '../../src/domain/jira-json';
import type { Sealed } from '../../src/domain/report/row';
import { draftOf } from '../../src/domain/settings-draft';
import type { PanelView } from '../../src/domain/views/panel';
import type { ReportBase } from '../../src/domain/views/report';
import { toSealed } from '../../src/seal/claims';
import { verifySeals } from '../../src/seal/verify';
import { draftNaming } from '../harness/settings-draft';
import { openTestJira, type TestJira } from '../harness/test-jira';

/** The app through its public door, as people use it. */
export function appOf(jira: TestJira) {
  function panel<C extends PanelCall>(
    who: string,
    issueKey: string,
    call: C,
    payload: PanelPayload<C>,
  ): Promise<PanelAnswer<C>> {
    return jira.call(who, { moduleKey: 'epic-context', issueKey }, call, payload) as Promise<PanelAnswer<C>>;
  }

  function report<C extends ReportCall>(
    who: string,
    projectKey: string,
    call: C,
    payload: ReportPayload<C>,
  ): Promise<ReportAnswer<C>> {
    return jira.call(who, { moduleKey: 'project-report', projectKey }, call, payload) as Promise<
      ReportAnswer<C>
    >;
  }

  function settings<C extends SettingsCall>(
    who: string,
    projectKey: string,
    call: C,
    payload: SettingsPayload<C>,
  ): Promise<SettingsAnswer<C>> {
    return jira.call(who, { moduleKey: 'project-settings', projectKey }, call, payload) as Promise<
      SettingsAnswer<C>
    >;
  }

  function site<C extends SiteCall>(who: string, call: C, payload: SitePayload<C>): Promise<SiteAnswer<C>> {
    return jira.call(who, { moduleKey: 'site-settings', site: true }, call, payload) as Promise<
      SiteAnswer<C>
    >;
  }

  async function open(who: string, issueKey: string): Promise<PanelView> {
    return must(await panel(who, issueKey, 'open', {}));
  }

  return {
    panel,
    report,
    settings,
    site,
    open,

    /** Signs what the person sees. */
    async sign(who: string, issueKey: string, actionId: string = randomUUID()) {
      const { rev, evaluation } = await open(who, issueKey);
      const value = evaluation.value as Value;
      return panel(who, issueKey, 'sign', { actionId, rev, value, period: value.canonical });
    },

    async withdraw(who: string, issueKey: string) {
      const { rev, mine } = await open(who, issueKey);
      const [signed] = mine.withdrawable;
      if (!signed) throw new Error('nothing to withdraw');
      const { source, period } = signed;
      return panel(who, issueKey, 'withdraw', { actionId: randomUUID(), rev, source, period });
    },

    async nameProject(projectKey: string, admin: string, pm: string[], em: string[], more: object = {}) {
      const { settings: before } = must(await settings(admin, projectKey, 'open', {}));
      return must(await settings(admin, projectKey, 'save', { ...draftNaming(pm, em, before.rev), ...more }));
    },

    /** Chooses where answers live, and whatever else is to be saved with it. */
    async mapAnswers(projectKey: string, admin: string, places: Partial<AnswerPlaces>, more: object = {}) {
      const { settings: before } = must(await settings(admin, projectKey, 'open', {}));
      const draft = draftOf(before);
      const next = { ...draft, places: { ...draft.places, ...places }, ...more };
      return must(await settings(admin, projectKey, 'save', next));
    },

    /** Edits an issue in Jira itself. */
    async edit(who: string, issueKey: string, fields: object) {
      const answer = await jira.rest(who, 'PUT', `/rest/api/3/issue/${issueKey}`, { fields });
      if (answer.status !== 204) throw new Error(`Jira answered ${JSON.stringify(answer)}`);
    },

    async setDueDate(who: string, issueKey: string, duedate: string | null) {
      const answer = await jira.rest(who, 'PUT', `/rest/api/3/issue/${issueKey}`, { fields: { duedate } });
      if (answer.status !== 204) throw new Error(`Jira answered ${answer.status}`);
    },

    /** What the report would believe of an epic: its property, if the seal on it verifies for this reader. */
    async sealedAgreement(who: string, projectKey: string, issueKey: string): Promise<Agreement | null> {
      return (await this.sealed(who, projectKey, issueKey))?.agreement ?? null;
    },

    async sealed(who: string, projectKey: string, issueKey: string): Promise<Sealed | null> {
      const base: ReportBase = must(await report(who, projectKey, 'open', {}));
      const path = `/rest/api/3/issue/${issueKey}?fields=summary&properties=countersign`;
      const issue = part((await jira.rest(who, 'GET', path)).body);
      const issueId = String(issue.id);
      const projection = part(issue.properties).countersign;
      const claims = (await verifySeals([{ issueId, projection }], base)).get(issueId);
      return claims ? toSealed(claims) : null;
    },
  };
}

export type App = ReturnType<typeof appOf>;

/** A Jira with the app for each test of a file, seeded and set up, as if no other test had been; there once a test begins. */
export function eachWithApp(setUp: (app: App) => Promise<unknown> = async () => {}): {
  jira: TestJira;
  app: App;
} {
  const on: { jira?: TestJira; app?: App } = {};
  const enter = (jira: TestJira) => {
    on.jira = jira;
    on.app = appOf(jira);
    return on.app;
  };
  const enterAndSetUp = (jira: TestJira) => setUp(enter(jira));
  beforeEach(async () => {
    enter(await openTestJira({ setUp: enterAndSetUp }));
  });
  afterEach(() => on.jira?.close());
  return on as { jira: TestJira; app: App };
}

/** The result of what must have been accepted; else throws with the refusal. */
export function must<T>(answer: { ok: true; result: T } | { ok: false; refusal: { code: string } }): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.result;
}

/** What people did on an epic, oldest first; without what merely happened to it in Jira. */
export function acts({ events }: Pick<PanelView, 'events'>): string[] {
  return events.map((event) => event.what.kind).filter((kind) => kind !== 'moved');
}

export const newId = (): string => randomUUID();
