import { type GlancePorts, glance } from '../app/glance';
import { glanceRequest } from '../calls/glance';
import { parse } from '../calls/parse';
import type { State } from '../domain/evaluate';
import { epicStore } from '../forge/epic-store';
import { jiraAsApp } from '../forge/jira-as-app';
import { settingsStore } from '../forge/settings-store';
import { observed } from './observed';

const ports: GlancePorts = { app: jiraAsApp, epics: epicStore, settings: settingsStore };

type Appearance = 'default' | 'inprogress' | 'moved' | 'success';

/** Two words at most: Jira gives them the width of a tag. */
const LOZENGES: Record<State, { label: string; type: Appearance }> = {
  countered: { label: 'Date suggested', type: 'inprogress' },
  agreed: { label: 'Agreed', type: 'success' },
  changed: { label: 'Date changed', type: 'moved' },
  'no-date': { label: 'No date', type: 'default' },
  'part-signed': { label: 'Partly signed', type: 'inprogress' },
  unsigned: { label: 'Not signed', type: 'default' },
};

/** The lozenge of the issue context's row (`dynamicProperties`); without one, Jira shows the manifest's. */
export async function onGlance(request: unknown) {
  const asked = parse(glanceRequest, request);
  const look = async () => {
    if (!asked.ok) return null;
    const { issue, project } = asked.result.extension;
    return glance(ports, { issueId: issue.id, projectId: project.id });
  };
  const state = await observed('glance', look, (seen) => (seen === null ? 'nothing-to-do' : 'ok'));
  return state === null ? {} : { status: { type: 'lozenge', value: LOZENGES[state] } };
}
