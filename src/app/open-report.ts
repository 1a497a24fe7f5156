import { accept, type Outcome } from '../domain/refusal';
import type { ReportBase } from '../domain/views/report';
import { patiently } from './patiently';
import type { Caller, Ports } from './ports';

/**
 * What the report needs beside Jira's own answers; only for those who may browse the project. The page reads all else
 * from Jira by itself, and waits where Jira is busy: this does too, lest the whole fail for it.
 */
export async function openReport(
  ports: Ports,
  caller: Caller,
  projectId: string,
): Promise<Outcome<ReportBase>> {
  const [project, permissions, settings, keys, retiredEpochs] = await Promise.all([
    patiently(ports, () => ports.user.readProject(projectId)),
    patiently(ports, () => ports.user.permissionsInProject(projectId)),
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
