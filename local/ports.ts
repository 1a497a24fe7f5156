/**
 * What the parts of the local Jira know of each other.
 * `jira/` is the product (REST API, permissions, JQL); `forge/` is the platform (sandbox, KVS, bridge);
 * `web/` is what a person sees; `server.ts` joins them.
 */

/** Who sends a request. The app's own account has its own permissions, as on a site. */
export type Actor = { kind: 'user'; accountId: string } | { kind: 'app' } | { kind: 'anonymous' };

/** One request to Jira's REST API and its answer, as the contract's judge reads it. */
export interface RecordedCall {
  /** `app`: the Forge app through its backend or bridge; `rest`: a client of the REST API; `shell`: the local web pages. */
  from: 'app' | 'rest' | 'shell';
  method: string;
  /** Path with query, `/rest/api/3/…`. */
  url: string;
  requestBody?: unknown;
  status: number;
  responseBody?: unknown;
}
export type Recorder = (call: RecordedCall) => void;

/** One request of the app under way, whatever the switches make of it. */
export interface AppRequest {
  service: 'jira' | 'storage' | 'queue';
  /** Who sent it: a function of the app, or one of its pages in the browser. */
  by: 'function' | 'page';
  method: string;
  path: string;
}
/** How a request of the app ended. */
export interface AppRequestEnd {
  status: number;
  /** What it cost the app of Jira's points. */
  points: number;
}
/** Told of every request of the app as it begins; what it gives back is told of its end. */
export type RequestWatcher = (request: AppRequest) => ((end: AppRequestEnd) => void) | undefined;

/** Header that marks a request sent wrong on purpose by a test: answered as usual, left out of the recorded traffic. */
export const WRONG_ON_PURPOSE = 'x-wrong-on-purpose';

/** Something that happened in Jira, in the form in which Forge hands it to a trigger. */
export interface JiraEvent {
  /** Such as `avi:jira:updated:issue`. */
  eventType: string;
  /** Milliseconds since the epoch, as a text. */
  timestamp: string;
  /** The app itself did it. */
  selfGenerated: boolean;
  [part: string]: unknown;
}

/** Takes an event over inside the database transaction of the change that it tells of. */
export type EventSink = (event: JiraEvent) => void;

/** One e-mail to one person. */
export interface Mail {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** Account id of who gets it. */
  to: string;
  subject: string;
  textBody: string | null;
  htmlBody: string | null;
  /** The issue it is about. */
  issueKey: string;
  issueId: string;
  /** Account id of who had it sent. */
  from: string;
}

/** The REST API of the local Jira. */
export interface JiraService {
  /** Answers one REST request (`/rest/api/3/…`) as this actor; never throws. */
  fetch(request: Request, actor: Actor, from: RecordedCall['from']): Promise<Response>;
  /** The person with this account id, active or not. */
  person(accountId: string): Person | undefined;
  people(): Person[];
  /** Basic authentication: an e-mail and the password `local`. */
  authenticate(email: string, password: string): Person | undefined;
}

export interface Person {
  accountId: string;
  displayName: string;
  email: string;
  active: boolean;
  timeZone: string;
  locale: string;
  /** Where this person was made: by the seed, or by an import. */
  origin: 'seed' | 'import';
  /** One line for the "acting as" switch, such as "Product manager". */
  title: string;
}

/** What project administrators have set up, by the project's key. */
export interface ProjectRules {
  /** Ids of fields that are not on the edit screen. */
  offScreen: Record<string, string[]>;
  /** Which days are refused for every date, in words: those before today, or those of weekends. */
  refusedDays: Record<string, 'past' | 'weekend'>;
}

/** Faults that tests and the Switches page turn on; all off at start. */
export interface Switches extends ProjectRules {
  /** Added to every request of the app and of its pages to Jira, milliseconds: drawn from a range at random. */
  latency: { min: number; max: number };
  /** Likewise to every request to the app's storage and queues. */
  storageLatency: { min: number; max: number };
  /** Share (0 to 1) of Jira requests of the app answered 429 with Retry-After. */
  rateLimited: number;
  /** Share (0 to 1) of Jira requests of the app answered 503. */
  unavailable: number;
  /**
   * Share (0 to 1) of the app's requests to Jira, storage and queues that fail in one of four ways: 429, 503, or a
   * time-out before or after the request had its effect.
   */
  failing: number;
  /** How many of the next KVS transactions are refused as conflicting. */
  kvsConflicts: number;
  /** Milliseconds by which KVS queries lag behind writes. */
  kvsQueryLag: number;
  /** How many of the next requests of the app matching `method path-part` are performed, but answered by a time-out. */
  lostAnswers: { match: string; count: number } | null;
  /** How many of the next requests of the app matching `method path-part` are held until released by `/local/release`. */
  held: { match: string; count: number } | null;
  /** The app's own account is no longer a member of any project. */
  appRoleRemoved: boolean;
  /** Jira expressions in display conditions fail. */
  expressionsFail: boolean;
  /** How what Forge runs by itself (events, queues, schedules) reaches the app. */
  events: EventSwitches;
  /** The status that `notify` answers with in place of sending; `null` sends. */
  mailRefused: number | null;
  /** The status that writing the app's own fields answers with in place of writing; `null` writes. */
  appFieldRefused: number | null;
}

export interface EventSwitches {
  /** How long an event is under way, milliseconds by the clock of the local Jira: drawn from a range at random. */
  lateness: { min: number; max: number };
  /** Share (0 to 1) of deliveries that come a second time. */
  duplicates: number;
  /** Nothing is delivered by itself until this is off again. */
  held: boolean;
  /** What waits is delivered in random order. */
  shuffled: boolean;
}
