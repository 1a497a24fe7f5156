import type { Outcome } from '../domain/refusal';
import type { GatedTransition } from '../domain/views/settings';
import type { Ports } from './ports';
import { requireAdmin } from './require-admin';

/** Where a project's workflows use the gate; for its admins, who may not be shown the workflows by Jira itself. */
export async function listGates(
  ports: Pick<Ports, 'user' | 'app'>,
  projectId: string,
): Promise<Outcome<GatedTransition[]>> {
  const admin = await requireAdmin(ports, projectId);
  return admin.ok ? ports.app.gatedTransitions(projectId) : admin;
}
