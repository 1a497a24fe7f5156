import { accept, type Outcome, refuse } from '../domain/refusal';
import type { Ports } from './ports';

/** Goes on only for somebody who administers the project. */
export async function requireAdmin(ports: Pick<Ports, 'user'>, projectId: string): Promise<Outcome<null>> {
  const permissions = await ports.user.permissionsInProject(projectId);
  if (!permissions.ok) return permissions;
  return permissions.result.administerProject ? accept(null) : refuse({ code: 'not-admin' });
}
