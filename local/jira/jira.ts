import type { Clock } from '../clock';
import type { Db } from '../db';
import type { EventSink, JiraService, Mail, Person, ProjectRules, Recorder } from '../ports';
import { type AppField, plantAppFields } from './fields/app';
import { type ImportOptions, type ImportSummary, importExport } from './import/import';
import { type Destination, moveToProject } from './issues/moveToProject';
import { setRule, workflowOf } from './issues/workflow/rules';
import type { SearchAlias } from './jql/aliases';
import { readMails } from './mail/store';
import { allTeams, type Team } from './people/teams';
import { type DateChange, moveDates, type Robot } from './robots/robots';
import { isSeeded, seed } from './seed/seed';
import { plantPeople } from './seed/site';
import { createFetch } from './service';
import type { Site, Validate } from './site';
import { createTables } from './store/schema';
import {
  allUsers,
  closeUser,
  findUser,
  findUserByEmail,
  isClosedUser,
  saveUser,
  type User,
} from './store/users';

export interface JiraOptions {
  db: Db;
  clock: Clock;
  /** Base URL of the site, such as `http://localhost:8080`. */
  siteUrl: string;
  /** Told of every request and its answer, but of those marked as wrong on purpose. */
  record?: Recorder;
  /** Whether the app's account is a member of its projects; asked at every request. */
  appPermitted?: () => boolean;
  /** Takes over events, inside the transaction of the change. */
  emit?: EventSink;
  mailRefused?: () => number | null;
  appFieldRefused?: () => number | null;
  /** Runs the app's workflow validators; without it there are none. */
  validate?: Validate;
  /** What projects refuse; asked at every request. */
  rules?: () => ProjectRules;
  /** Names by which the app lets issue properties be searched. */
  aliases?: readonly SearchAlias[];
  /** Custom fields that the app brings with it. */
  appFields?: readonly AppField[];
}

/** A rule of an app that is gone evaluates to false. */
const noValidators: Validate = async () => ({ result: false, errorMessage: '' });

/** The local product: its REST API, and what sets it up. */
export interface LocalJira extends JiraService {
  isSeeded(): boolean;
  /** The teams of the organisation, which Jira's own API does not list. */
  teams(): Team[];
  /** Somebody leaves the company, or comes back. */
  setActive(accountId: string, active: boolean): void;
  /** Closes an account for good, as its owner may ask of Atlassian: whoever stores its id must erase it. */
  closeAccount(accountId: string): void;
  isClosed(accountId: string): boolean;
  /** Writes the sample world. `today` is any instant of the day that its dates are relative to. */
  seed(today: number): void;
  /** How an account is called, person or app; its id where there is none. */
  nameOf(accountId: string): string;
  /** All mails that were sent, newest first. */
  outbox(): Mail[];
  /** Moves due dates as a robot, whatever it may do; throws where there is no such issue. */
  automation(robot: Robot, issueKeys: string[], change: DateChange): void;
  /** Moves an issue to another project as a person, who must be allowed to; answers with its new key. */
  move(accountId: string, issueKey: string, destination: Destination): string;
  /** Adds a rule of the app to a transition of a project's workflow, or configures it anew; null takes it away. */
  setRule(rule: { projectKey: string; to: string; moduleKey: string; configuration?: unknown }): void;
  /** The transitions of a project's workflow, with the app's rules on them. */
  workflow(projectKey: string): ReturnType<typeof workflowOf>;
  /** Takes over an export of Jira's REST API, or throws `ImportError`; all of it or nothing. */
  importExport(json: unknown, options?: ImportOptions): ImportSummary;
}

const PASSWORD = 'local';

export function openJira(options: JiraOptions): LocalJira {
  const { db, clock, siteUrl, record } = options;
  const { appPermitted = () => true, emit = () => {} } = options;
  const { mailRefused = () => null, appFieldRefused = () => null } = options;
  const { rules = () => ({ offScreen: {}, refusedDays: {} }), aliases = [], appFields = [] } = options;
  const { validate = noValidators } = options;
  createTables(db);
  plantPeople(db);
  plantAppFields(db, appFields);
  const url = siteUrl.replace(/\/$/, '');
  const refusals = { mailRefused, appFieldRefused };
  const site: Site = { db, clock, url, appPermitted, emit, rules, aliases, validate, ...refusals };
  return {
    fetch: createFetch(site, record),
    person(accountId) {
      const user = findUser(db, accountId);
      return user?.accountType === 'atlassian' ? personOf(user) : undefined;
    },
    people: () =>
      allUsers(db)
        .filter(({ accountType }) => accountType === 'atlassian')
        .map(personOf),
    authenticate(email, password) {
      const user = password === PASSWORD ? findUserByEmail(db, email) : undefined;
      return user?.active && user.accountType === 'atlassian' ? personOf(user) : undefined;
    },
    isSeeded: () => isSeeded(db),
    teams: () => allTeams(db),
    setActive(accountId, active) {
      const user = findUser(db, accountId);
      if (user) saveUser(db, { ...user, active });
    },
    closeAccount: (accountId) => closeUser(db, accountId),
    isClosed: (accountId) => isClosedUser(db, accountId),
    nameOf: (accountId) => findUser(db, accountId)?.displayName ?? accountId,
    outbox: () => readMails(db),
    automation: (robot, issueKeys, change) => moveDates(site, robot, issueKeys, change),
    move: (accountId, issueKey, destination) => moveToProject(site, accountId, issueKey, destination),
    seed: (today) => seed(db, today),
    setRule: (rule) => setRule(site, rule),
    workflow: (projectKey) => workflowOf(site, projectKey),
    importExport: (json, options = {}) => importExport(db, json, options),
  };
}

const personOf = ({
  accountId,
  displayName,
  email,
  active,
  timeZone,
  locale,
  origin,
  title,
}: User): Person => ({
  accountId,
  displayName,
  email,
  active,
  timeZone,
  locale,
  origin,
  title,
});
