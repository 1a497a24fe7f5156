import { type GlancePorts, glance } from '../app/glance';
import { glanceRequest } from '../calls/glance';
import { parse } from '../calls/parse';
import type { Evaluation, State } from '../domain/evaluate';
import { hasLapsed } from '../domain/lapsed';
import { epicStore } from '../forge/epic-store';
import { jiraAsApp } from '../forge/jira-as-app';
import { settingsStore } from '../forge/settings-store';
import { observed } from './observed';

const ports: GlancePorts = { app: jiraAsApp, epics: epicStore, settings: settingsStore };

interface Lozenge {
  label: string;
  type: 'default' | 'inprogress' | 'moved' | 'success';
}

/** Two words at most: Jira gives them the width of a tag. */
const LOZENGES: Record<State, Lozenge> = {
  countered: { label: 'Date suggested', type: 'inprogress' },
  agreed: { label: 'Agreed', type: 'success' },
  changed: { label: 'Date changed', type: 'moved' },
  'no-date': { label: 'No date', type: 'default' },
  'part-signed': { label: 'Partly signed', type: 'inprogress' },
  unsigned: { label: 'Not signed', type: 'default' },
};

const LAPSED: Lozenge = { label: 'Not agreed', type: 'moved' };

function lozengeOf(seen: Pick<Evaluation, 'state' | 'change'>): Lozenge {
  return hasLapsed(seen) ? LAPSED : LOZENGES[seen.state];
}

/** The lozenge of the issue context's row (`dynamicProperties`); without one, Jira shows the manifest's. */
export async function onGlance(request: unknown) {
  const asked = parse(glanceRequest, request);
  const look = async () => {
    if (!asked.ok) return null;
    const { issue, project } = asked.result.extension;
    return glance(ports, { issueId: issue.id, projectId: project.id });
  };
  const seen = await observed('glance', look, (found) => (found === null ? 'nothing-to-do' : 'ok'));
  return seen === null ? {} : { status: { type: 'lozenge', value: lozengeOf(seen) } };
}
