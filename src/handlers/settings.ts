import { openSettings, saveSettings } from '../app/project-settings';
import { settingsCalls } from '../calls/settings';
import { forgePorts as ports } from '../forge/forge-ports';
import { resolverFor } from './resolver';

export const settings = resolverFor(['jira:projectSettingsPage'], settingsCalls, {
  open: ({ projectId }) => openSettings(ports, projectId),
  save: ({ caller, projectId }, draft) => saveSettings(ports, projectId, draft, caller.now),
});
