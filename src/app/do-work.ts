import { accept, type Outcome } from '../domain/refusal';
import type { Moment, Ports, Work } from './ports';
import { restProject } from './rest-project';
import { takeStock } from './take-stock';

/** Does a piece of queued work. Every kind of it may be done twice, or after it has lost its reason. */
export async function doWork(ports: Ports, moment: Moment, work: Work): Promise<Outcome<null>> {
  const { projectId } = work;
  const open = await ports.app.isProjectOpen(projectId);
  if (!open.ok) return open;
  switch (work.kind) {
    case 'take-stock': {
      if (!open.result) return accept(null);
      const taken = await takeStock(ports, moment, projectId, work.next);
      if (!taken.ok) return taken;
      if (taken.result !== null) await ports.later({ ...work, next: taken.result });
      return accept(null);
    }
    case 'rest-project':
      if (!open.result && (await restProject(ports, moment, projectId))) await ports.later(work);
      return accept(null);
    case 'forget-project':
      if (!open.result && !(await ports.epics.removeProject(projectId))) await ports.later(work);
      return accept(null);
  }
}
