import { accept, type Outcome } from '../domain/refusal';
import { clearColumns } from './clear-columns';
import { eraseAccounts } from './erase-accounts';
import { followSite } from './follow-site';
import { followVersion } from './follow-version';
import { forgetProject } from './forget-project';
import { noteUnchecked } from './note-unchecked';
import type { Moment, Ports, Work } from './ports';
import { replaceOnEpics } from './replace-on-epics';
import { reportAccounts } from './report-accounts';
import { restProject } from './rest-project';
import { takeStock } from './take-stock';

/** Does a piece of queued work. Every kind of it may be done twice, or after it has lost its reason. */
export async function doWork(ports: Ports, moment: Moment, work: Work): Promise<Outcome<null>> {
  if (work.kind === 'follow-site') {
    const followed = await followSite(ports, moment, work);
    if (!followed.ok) return followed;
    if (followed.result) await ports.later(followed.result);
    return accept(null);
  }
  if (work.kind === 'report-accounts') {
    const reported = await reportAccounts(ports, moment, work);
    if (!reported.ok) return reported;
    if (reported.result) await ports.later(reported.result);
    return accept(null);
  }
  if (work.kind === 'erase-accounts') {
    const erased = await eraseAccounts(ports, moment, work);
    if (!erased.ok) return erased;
    if (erased.result) await ports.later(erased.result);
    return accept(null);
  }
  if (work.kind === 'note-unchecked') return noteUnchecked(ports, moment, work);
  const { projectId } = work;
  const found = await ports.app.projectState(projectId);
  if (!found.ok) return found;
  const state = found.result;
  switch (work.kind) {
    case 'take-stock': {
      if (state !== 'open') return accept(null);
      const taken = await takeStock(ports, moment, projectId, work.next);
      if (!taken.ok) return taken;
      if (taken.result !== null) await ports.later({ ...work, next: taken.result });
      return accept(null);
    }
    case 'clear-columns': {
      if (state !== 'open') return accept(null);
      const cleared = await clearColumns(ports, moment, work);
      if (!cleared.ok) return cleared;
      if (cleared.result) await ports.later(cleared.result);
      return accept(null);
    }
    case 'follow-version': {
      if (state !== 'open') return accept(null);
      const followed = await followVersion(ports, moment, work);
      if (!followed.ok) return followed;
      if (followed.result !== null) await ports.later({ ...work, next: followed.result });
      return accept(null);
    }
    case 'replace-person': {
      if (state === 'gone') return accept(null);
      const replaced = await replaceOnEpics(ports, moment, work);
      if (!replaced.ok) return replaced;
      if (replaced.result) await ports.later(replaced.result);
      return accept(null);
    }
    case 'rest-project':
      if (state !== 'open' && (await restProject(ports, projectId))) await ports.later(work);
      return accept(null);
    case 'forget-project': {
      if (state !== 'gone') return accept(null);
      const forgotten = await forgetProject(ports, moment, projectId);
      if (!forgotten.ok) return forgotten;
      if (forgotten.result) await ports.later(work);
      return accept(null);
    }
  }
}
