/**
 * What the local Jira's own pages (the shell) and its server say to each other, beside `/rest/api/3`.
 *
 * Every `/local/*` call carries the header `TOKEN_HEADER` with the content of `<meta name="local-token">`, which
 * only a page of the shell's own origin can read: the app's pages, on another origin, cannot call these.
 * Who acts is the cookie `ACTING_COOKIE`, read by the server; nothing in a body can change it.
 * A refused call answers 4xx or 5xx with `Refusal`.
 */
import type { Mail, Switches } from './ports';

export const TOKEN_HEADER = 'x-local-token';
export const TOKEN_META = 'local-token';
/** Account id of the person the shell acts as, or `NOBODY`; without it, or with an unknown one, the seeded PM acts. */
export const ACTING_COOKIE = 'local-acting-as';
/** In the cookie: somebody who is not logged in. */
export const NOBODY = 'nobody';
/** Colour mode the shell shows and gives to app pages: `light` or `dark`; without it, the browser's preference. */
export const MODE_COOKIE = 'local-color-mode';

export type ColorMode = 'light' | 'dark';

export interface Refusal {
  error: { message: string };
}

export interface PersonView {
  accountId: string;
  displayName: string;
  email: string;
  active: boolean;
  /** One line for the "acting as" switch. */
  title: string;
  origin: 'seed' | 'import';
}

/** GET `/local/session` */
export interface SessionView {
  people: PersonView[];
  /** `null`: nobody is logged in. */
  acting: PersonView | null;
  /** Of the acting person, else of the site: such as `en-US` and `Europe/Berlin`. */
  locale: string;
  timeZone: string;
  cloudId: string;
  siteUrl: string;
  /** Origin of the app's pages (another port and another host name than the shell's). */
  pagesOrigin: string;
  /** The host clock: milliseconds since the epoch, and the calendar day `YYYY-MM-DD` for the acting person. */
  now: number;
  today: string;
  appName: string;
  /** What Jira's addresses name the app by: its UUID, and its environment. */
  appId: string;
  environmentId: string;
}

export type ModuleType =
  | 'jira:issuePanel'
  | 'jira:issueContext'
  | 'jira:projectPage'
  | 'jira:projectSettingsPage'
  | 'jira:adminPage'
  | 'jira:workflowValidator';

/**
 * One module of the app that the acting person sees at a place; GET `/local/modules?issueKey=K`,
 * `?projectKey=K` or `?site=true`.
 * None for nobody: Jira shows anonymous visitors only modules with `unlicensedAccess`, which this app does not ask for.
 */
export interface ModuleView {
  key: string;
  type: ModuleType;
  title: string;
  /** issueContext: the label of its row. */
  label: string | null;
  icon: string | null;
  /** Address for the iframe: on `pagesOrigin`. */
  url: string;
  /** Fixed height, or `null`: the page's own height, as it reports it. */
  viewportSize: 'small' | 'medium' | 'large' | 'xlarge' | 'max' | null;
  /** issueContext: whether the app answers a status (GET `/local/status`). */
  hasStatus: boolean;
  /** issuePanel: added to this issue by its button, or pinned to the project by an admin. Always true for others. */
  shown: boolean;
  pinned: boolean;
}
export interface ModulesView {
  modules: ModuleView[];
}

/** PUT `/local/panels`: adds or removes the panel on one issue, or (as a project admin) pins it to a project. 204. */
export type PanelChange =
  | { moduleKey: string; issueKey: string; shown: boolean }
  | { moduleKey: string; projectKey: string; pinned: boolean };

/** GET `/local/status?moduleKey=M&issueKey=K`: what the app's `dynamicProperties` function says, or `null`. */
export interface StatusView {
  status: { type: string; value: { label: string; type?: string } } | null;
}

/** Where a module stands: exactly one of an issue, a project, and the site's own settings. */
export interface ModulePlace {
  moduleKey: string;
  issueKey?: string;
  projectKey?: string;
  site?: true;
}

/**
 * GET `/local/context?moduleKey=M&issueKey=K|projectKey=K`: what Jira sends for the bridge's `view.getContext()`,
 * without `theme`. Refused with 401 for nobody, as are `/local/status`, `/local/invoke` and `/local/panels`.
 */
export interface ContextView {
  accountId: string;
  cloudId: string;
  siteUrl: string;
  localId: string;
  moduleKey: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT';
  /** In Jira's form, `en_US`, as on Forge; `@forge/bridge` makes `en-US` of it. */
  locale: string;
  timezone: string;
  extension: Record<string, unknown>;
}

/** POST `/local/invoke`, at most 500 KB of payload, answers `InvokeAnswer` with 200, also when the app threw. */
export interface InvokeRequest extends ModulePlace {
  functionKey: string;
  payload?: unknown;
}
export type InvokeAnswer = { result: unknown } | { error: { message: string } };

/**
 * `/local/jira/<path of /rest/api/3>`: Jira as the acting person, for the shell itself.
 * `/local/app-jira/<path>`: the same for a page of the app (`requestJira`), with the manifest's scopes and the switches.
 */
export const SHELL_JIRA = '/local/jira';
export const APP_JIRA = '/local/app-jira';

/** GET and PUT `/local/switches`: PUT takes any part of them and answers all; POST `/local/switches/reset` turns all off. */
export type SwitchesView = Switches;
export type SwitchesChange = Partial<Switches>;

/** GET `/local/clock`; PUT takes `ClockChange`; both answer `ClockView`. */
export interface ClockView {
  now: number;
  frozen: boolean;
}
/** `set`: stands still at an instant (milliseconds), or follows real time again (`null`). */
export type ClockChange = { set: number | null } | { advance: number };

/** GET `/local/events`: what is under way to the app, and the schedules that it has. */
export interface UnderWayView {
  pending: { moduleKey: string; name: string; due: number }[];
  schedules: { key: string; interval: string }[];
}
/** POST `/local/events/deliver`: delivers all of it at once. POST `/local/schedules/KEY` runs one schedule. 204. */
export interface DeliveredView {
  delivered: number;
  retried: number;
  failures: { moduleKey: string; name: string; attempts: number; message: string }[];
}

export interface MailView extends Mail {
  toName: string;
  fromName: string;
}
/** GET `/local/outbox`: newest first. */
export interface OutboxView {
  mails: MailView[];
}

/** POST `/local/automation`: due dates are moved by somebody who is no person. 204. */
export interface AutomationRequest {
  robot: 'automation' | 'app' | 'unknown';
  issueKeys: string[];
  change: { days: number } | { date: string | null };
}

/** POST `/local/move`: the acting person moves an issue to another project. */
export interface MoveRequest {
  issueKey: string;
  projectKey: string;
  /** Where the project has no type like the issue's. */
  typeId?: string;
}
export interface MovedView {
  key: string;
}

/** PUT `/local/accounts`: an account is deactivated, activated again, or closed for good. 204. */
export interface AccountChange {
  accountId: string;
  state: 'active' | 'inactive' | 'closed';
}

/** GET `/local/workflow?projectKey=K`, for the project's admins: its transitions, each with the app's rules on it. */
export interface WorkflowView {
  transitions: { to: string; rules: { moduleKey: string; configuration: unknown }[] }[];
}
/** PUT `/local/workflow`: adds a rule to the transition to a status, or configures it anew; null takes it away. 204. */
export interface RuleChange {
  projectKey: string;
  to: string;
  moduleKey: string;
  configuration: unknown;
}

/** GET `/local/teams`: the teams of the organisation, which Jira's REST API does not list. */
export interface TeamsView {
  teams: { id: string; name: string }[];
}

/** POST `/local/release`: lets all held requests go on. */
export interface ReleaseView {
  released: number;
}

/** POST `/local/reset-kvs`: the app's storage is emptied, as by a new installation. 204. */
export const RESET_KVS = '/local/reset-kvs';
