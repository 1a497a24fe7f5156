import type { RecordPorts } from '../app/ports';
import { epicStore } from './epic-store';
import { jiraAsApp } from './jira-as-app';
import { jitter } from './jitter';
import { note } from './note';
import { seals } from './seals';
import { settingsStore } from './settings-store';
import { turnStore } from './turn-store';

/** What it takes to keep epics' records and their copies, on Forge. */
export const recordPorts = {
  app: jiraAsApp,
  epics: epicStore,
  settings: settingsStore,
  seals,
  turns: turnStore,
  note,
  newEpoch: () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url'),
  jitter,
} satisfies RecordPorts;
