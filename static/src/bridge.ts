import { events, invoke, requestJira, router, view } from '@forge/bridge';
import type { PanelAnswer, PanelCall, PanelPayload } from '../../src/calls/panel';
import type { ReportAnswer, ReportCall, ReportPayload } from '../../src/calls/report';
import type { SettingsAnswer, SettingsCall, SettingsPayload } from '../../src/calls/settings';
import type { SiteAnswer, SiteCall, SitePayload } from '../../src/calls/site';
import type { AccountId } from '../../src/domain/roles';

/** Where the page stands and for whom, as the browser tells it: for display only, the backend decides for itself. */
export interface PageContext {
  me: AccountId | null;
  locale: string;
  timeZone: string;
  siteUrl: string;
  issue: { id: string; key: string } | null;
  project: { id: string; key: string } | null;
}

/** The backend gave no answer: a lost connection, a crash, or too long a wait. What was asked may have been done. */
export class NoAnswer extends Error {}

/** Jira answered a read with an error. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    /** Milliseconds after which Jira asks to be tried again; null where it says nothing of it. */
    readonly retryAfter: number | null = null,
  ) {
    super(`Jira answered ${status}`);
  }
}

/** Milliseconds a page waits for the backend; a Forge function that answers a page runs 25 s at most. */
const LONGEST_CALL = 30_000;
/** Milliseconds the first paint may wait for the theme, so that dark mode does not flash white. */
const LONGEST_THEME = 150;

/** Switches the page to Jira's theme; resolves when it is on, or when waiting any longer would be worse. */
export function enableTheme(): Promise<unknown> {
  return Promise.race([
    view.theme.enable().catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, LONGEST_THEME)),
  ]);
}

export async function readContext(): Promise<PageContext> {
  const { accountId, locale, timezone, siteUrl, extension } = await view.getContext();
  return {
    me: accountId ?? null,
    locale: String(locale ?? 'en-US').replace('_', '-'),
    timeZone: timezone ?? 'UTC',
    siteUrl: (siteUrl ?? '').replace(/\/$/, ''),
    issue: extension?.issue ?? null,
    project: extension?.project ?? null,
  };
}

/** Calls the panel's backend. Throws {@link NoAnswer}; the same call can then be sent again as it is. */
export function callPanel<C extends PanelCall>(name: C, payload: PanelPayload<C>): Promise<PanelAnswer<C>> {
  return call(name, payload);
}

/** Calls the report's backend; see {@link callPanel}. */
export function callReport<C extends ReportCall>(
  name: C,
  payload: ReportPayload<C>,
): Promise<ReportAnswer<C>> {
  return call(name, payload);
}

/** Calls the settings page's backend; see {@link callPanel}. */
export function callSettings<C extends SettingsCall>(
  name: C,
  payload: SettingsPayload<C>,
): Promise<SettingsAnswer<C>> {
  return call(name, payload);
}

/** Calls the backend of the page in Jira's own settings; see {@link callPanel}. */
export function callSite<C extends SiteCall>(name: C, payload: SitePayload<C>): Promise<SiteAnswer<C>> {
  return call(name, payload);
}

async function call<A>(name: string, payload: object): Promise<A> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(name)), LONGEST_CALL);
  });
  try {
    const answer = await Promise.race([invoke<A>(name, payload), late]);
    if (typeof answer !== 'object' || answer === null || !('ok' in answer)) throw new NoAnswer(name);
    return answer as A;
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer(name, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Reads Jira as the person looking. Throws {@link JiraError}, or whatever a lost connection throws. */
export async function getJira(path: string): Promise<unknown> {
  return json(await requestJira(path, { headers: { Accept: 'application/json' } }));
}

/** Reads Jira by one of its searches that take a body; see {@link getJira}. */
export async function postJira(path: string, body: unknown): Promise<unknown> {
  return json(
    await requestJira(path, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

async function json(response: Response): Promise<unknown> {
  if (!response.ok) {
    const seconds = Number(response.headers.get('retry-after'));
    throw new JiraError(response.status, seconds > 0 ? seconds * 1_000 : null);
  }
  return response.json();
}

/** The page's part of Jira's address, as `history` has it. Fails on pages that have none of their own. */
export const createHistory = () => view.createHistory();

/** Leads Jira itself, in the same tab, to one of its own addresses (`/browse/KEY`). */
export function goTo(path: string): void {
  void router.navigate(path);
}

/** Opens a page outside Jira in another tab; Jira asks first, where it does not know the place. */
export function leadOut(address: string): void {
  void router.open(address);
}

/** Leads to the app's settings of a project, in the same tab. */
export function goToSettings(projectKey: string): void {
  void router.navigate({ target: 'module', moduleKey: 'project-settings', projectKey });
}

/** Lets Jira's own part of the issue view read the issue again, after the app has changed it. */
export function refreshIssue(): void {
  // Where a module cannot do this, the person sees the change when they next load the page.
  view.refresh().catch(() => undefined);
}

/** The app's own event between its pages on one screen: the epic's record has changed. */
const EPIC_CHANGED = 'countersign.epic-changed';

/** Tells the app's other pages on the same screen that the epic has changed: the panel and the context show it twice. */
export function announceChange(): void {
  void events.emit(EPIC_CHANGED);
}

/**
 * Calls back when another page of the app, or Jira, says that the issue on screen has changed. Jira stays silent
 * about changes made by the person looking, so this is never the only way by which a page learns of a change.
 */
export function onIssueChanged(callback: () => void): () => void {
  const subscriptions = ['JIRA_ISSUE_CHANGED', EPIC_CHANGED].map((event) => events.on(event, callback));
  return () => {
    for (const subscription of subscriptions) void subscription.then((each) => each.unsubscribe());
  };
}
