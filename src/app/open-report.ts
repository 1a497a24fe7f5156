import { accept, type Outcome } from '../domain/refusal';
import type { ReportBase } from '../domain/views/report';
import type { Caller, Ports } from './ports';

/** What the report needs beside Jira's own answers; only for those who may browse the project. */
export async function openReport(
  ports: Pick<Ports, 'user' | 'settings' | 'seals' | 'epics'>,
  caller: Caller,
  projectId: string,
): Promise<Outcome<ReportBase>> {
  const [project, permissions, settings, keys, retiredEpochs] = await Promise.all([
    ports.user.readProject(projectId),
    ports.user.permissionsInProject(projectId),
    ports.settings.read(projectId),
    ports.seals.publicKeys(),
    ports.epics.readRetiredEpochs(projectId),
  ]);
  if (!project.ok) return project;
  if (!permissions.ok) return permissions;
  return accept({
    me: caller.accountId,
    cloudId: caller.cloudId,
    projectId,
    settings,
    keys,
    retiredEpochs,
    isProjectAdmin: permissions.result.administerProject,
  });
}
