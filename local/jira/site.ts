import type { Clock } from '../clock';
import type { Db } from '../db';
import type { EventSink, ProjectRules } from '../ports';
import type { SearchAlias } from './jql/aliases';

/** The app's own account on the site: what `asApp` acts as. */
export const APP_ACCOUNT_ID = 'app-countersign';

/** A transition as Jira tells a validator of it. */
export interface Validation {
  issue: { key: string };
  configuration: unknown;
  transition: { from: { id: string }; to: { id: string }; modifiedFields: Record<string, unknown> };
}

/** Whether a validator of the app, by its module's key, lets a transition be made; and why not. */
export type Validate = (
  moduleKey: string,
  asked: Validation,
) => Promise<{ result: boolean; errorMessage: string }>;

/** What every part of the product works on. */
export interface Site {
  db: Db;
  clock: Clock;
  /** Base URL without a slash at its end; it starts every `self` link. */
  url: string;
  /** Whether the app's account is still a member of its projects. */
  appPermitted: () => boolean;
  /** Told of every change, inside its transaction. */
  emit: EventSink;
  /** The status that mails are refused with for now; `null` if they are sent. */
  mailRefused: () => number | null;
  /** The status that writing the app's own fields is refused with for now; `null` if they are written. */
  appFieldRefused: () => number | null;
  /** Asks the app whether a transition may be made, by one of its workflow validators. */
  validate: Validate;
  /** Asked at every request. */
  rules: () => ProjectRules;
  /** Names by which the app lets issue properties be searched. */
  aliases: readonly SearchAlias[];
}
