import type { NoticePorts } from '../app/notices/ports';
import type { Ports } from '../app/ports';
import { epicStore } from './epic-store';
import { jiraAsApp } from './jira-as-app';
import { jiraAsUser } from './jira-as-user';
import { appNames, mail, timeLeft } from './mail';
import { personStore } from './person-store';
import { seals } from './seals';
import { settingsStore } from './settings-store';
import { standInStore } from './stand-in-store';
import { turnStore } from './turn-store';
import { later } from './work-queue';

/** The app's operations, on Forge. */
export const forgePorts: Ports & NoticePorts = {
  user: jiraAsUser,
  app: jiraAsApp,
  epics: epicStore,
  settings: settingsStore,
  standIns: standInStore,
  seals,
  turns: turnStore,
  people: personStore,
  mail,
  names: appNames,
  timeLeft,
  later,
  newEpoch: () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url'),
  jitter: (most) => new Promise((resolve) => setTimeout(resolve, Math.random() * most)),
};
