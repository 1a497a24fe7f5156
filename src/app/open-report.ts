import { accept, type Outcome } from '../domain/refusal';
import type { ReportBase } from '../domain/views/report';
import type { Caller, Ports } from './ports';

/** Epics without a copy that one answer names. */
const MOST_UNCOPIED = 100;

/**
 * What the report needs beside Jira's own answers; only for those who may browse the project. Read in one wave, and one
 * more where copies could not be written: Jira says which of those epics the caller may know of.
 */
export async function openReport(
  ports: Pick<Ports, 'user' | 'settings' | 'seals' | 'epics'>,
  caller: Caller,
  projectId: string,
): Promise<Outcome<ReportBase>> {
  const [project, permissions, settings, keys, retiredEpochs, refused] = await Promise.all([
    ports.user.readProject(projectId),
    ports.user.permissionsInProject(projectId),
    ports.settings.read(projectId),
    ports.seals.publicKeys(),
    ports.epics.readRetiredEpochs(projectId),
    ports.epics.refusedIn(projectId),
  ]);
  if (!project.ok) return project;
  if (!permissions.ok) return permissions;
  const without = refused.flatMap(({ issueId, projection }) => (projection ? [issueId] : []));
  const uncopied = await mayBrowse(ports, without.slice(0, MOST_UNCOPIED));
  if (!uncopied.ok) return uncopied;
  return accept({
    me: caller.accountId,
    cloudId: caller.cloudId,
    projectId,
    settings,
    keys,
    retiredEpochs,
    isProjectAdmin: permissions.result.administerProject,
    uncopied: uncopied.result,
  });
}

async function mayBrowse({ user }: Pick<Ports, 'user'>, ids: readonly string[]): Promise<Outcome<string[]>> {
  if (ids.length === 0) return accept([]);
  const issues = await user.readEpics(ids, ['summary']);
  return issues.ok ? accept(issues.result.map(({ id }) => id)) : issues;
}
