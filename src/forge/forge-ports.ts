import type { Ports } from '../app/ports';
import { epicStore } from './epic-store';
import { jiraAsApp } from './jira-as-app';
import { jiraAsUser } from './jira-as-user';
import { seals } from './seals';
import { settingsStore } from './settings-store';

/** The app's operations, on Forge. */
export const forgePorts: Ports = {
  user: jiraAsUser,
  app: jiraAsApp,
  epics: epicStore,
  settings: settingsStore,
  seals,
  newEpoch: () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url'),
  jitter: (most) => new Promise((resolve) => setTimeout(resolve, Math.random() * most)),
};
