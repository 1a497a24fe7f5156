import { arrangeForOwner, removeForOwner } from '../app/arrange-for-owner';
import { copySettings } from '../app/copy-settings';
import { type FindingPorts, findInEpics } from '../app/find-in-epics';
import { listGates } from '../app/list-gates';
import { openSettings } from '../app/open-settings';
import { previewAnswers } from '../app/preview-answers';
import { previewReplacement, replacePerson } from '../app/replace-person';
import { type KeepingPorts, saveSettings } from '../app/save-settings';
import type { StandInPorts } from '../app/stand-ins';
import { settingsCalls } from '../calls/settings';
import { epicStore } from '../forge/epic-store';
import { jiraAsApp } from '../forge/jira-as-app';
import { jiraAsUser } from '../forge/jira-as-user';
import { jitter } from '../forge/jitter';
import { note } from '../forge/note';
import { settingsStore } from '../forge/settings-store';
import { standInStore } from '../forge/stand-in-store';
import { turnStore } from '../forge/turn-store';
import { later } from '../forge/work-queue';
import { pages } from './page-context';
import { resolverFor } from './resolver';

const ports: FindingPorts & KeepingPorts & StandInPorts = {
  user: jiraAsUser,
  app: jiraAsApp,
  epics: epicStore,
  settings: settingsStore,
  standIns: standInStore,
  turns: turnStore,
  note,
  later,
  jitter,
};

export const settings = resolverFor('settings', pages('jira:projectSettingsPage'), settingsCalls, {
  open: ({ projectId }) => openSettings(ports, projectId),
  find: ({ caller, projectId }) => findInEpics(ports, projectId, caller),
  save: ({ caller, projectId }, draft) => saveSettings(ports, projectId, draft, caller),
  copyFrom: ({ projectId }, from) => copySettings(ports, projectId, from.projectId),
  preview: ({ projectId }, asked) => previewAnswers(ports, projectId, asked),
  gates: ({ projectId }) => listGates(ports, projectId),
  previewReplacement: ({ projectId }, { person }) => previewReplacement(ports, projectId, person),
  replacePerson: ({ caller, projectId }, payload) => replacePerson(ports, projectId, caller, payload),
  arrangeStandIn: ({ caller, projectId }, payload) => arrangeForOwner(ports, projectId, caller, payload),
  removeStandIn: ({ caller, projectId }, payload) => removeForOwner(ports, projectId, caller, payload),
});
