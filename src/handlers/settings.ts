import { arrangeForOwner, removeForOwner } from '../app/arrange-for-owner';
import { copySettings } from '../app/copy-settings';
import { listGates } from '../app/list-gates';
import { openSettings } from '../app/open-settings';
import { previewAnswers } from '../app/preview-answers';
import { previewReplacement, replacePerson } from '../app/replace-person';
import { saveSettings } from '../app/save-settings';
import { settingsCalls } from '../calls/settings';
import { forgePorts as ports } from '../forge/forge-ports';
import { pages } from './page-context';
import { resolverFor } from './resolver';

export const settings = resolverFor('settings', pages('jira:projectSettingsPage'), settingsCalls, {
  open: ({ caller, projectId }) => openSettings(ports, projectId, caller),
  save: ({ caller, projectId }, draft) => saveSettings(ports, projectId, draft, caller),
  copyFrom: ({ projectId }, from) => copySettings(ports, projectId, from.projectId),
  preview: ({ projectId }, asked) => previewAnswers(ports, projectId, asked),
  gates: ({ projectId }) => listGates(ports, projectId),
  previewReplacement: ({ projectId }, { person }) => previewReplacement(ports, projectId, person),
  replacePerson: ({ caller, projectId }, payload) => replacePerson(ports, projectId, caller, payload),
  arrangeStandIn: ({ caller, projectId }, payload) => arrangeForOwner(ports, projectId, caller, payload),
  removeStandIn: ({ caller, projectId }, payload) => removeForOwner(ports, projectId, caller, payload),
});
