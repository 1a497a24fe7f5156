import type { NoticePorts } from '../app/notices/ports';
import type { SweepPorts } from '../app/sweep';
import { accountReports } from './account-report';
import { epicStore } from './epic-store';
import { within } from './jira-answer';
import { jiraAsApp } from './jira-as-app';
import { jiraAsUser } from './jira-as-user';
import { appNames, mail, timeLeft } from './mail';
import { meter } from './meter';
import { note } from './note';
import { personStore } from './person-store';
import { seals } from './seals';
import { settingsStore } from './settings-store';
import { siteStore } from './site-store';
import { standInStore } from './stand-in-store';
import { storedRows } from './stored-rows';
import { sweepStore } from './sweep-store';
import { turnStore } from './turn-store';
import { later } from './work-queue';

/** The app's operations, on Forge. */
export const forgePorts: SweepPorts & NoticePorts = {
  user: jiraAsUser,
  app: jiraAsApp,
  epics: epicStore,
  settings: settingsStore,
  standIns: standInStore,
  site: siteStore,
  rows: storedRows,
  accounts: accountReports,
  seals,
  turns: turnStore,
  people: personStore,
  mail,
  names: appNames,
  timeLeft,
  places: sweepStore,
  spent: meter,
  note,
  later,
  within,
  newEpoch: () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url'),
  jitter: (most) => new Promise((resolve) => setTimeout(resolve, Math.random() * most)),
};
