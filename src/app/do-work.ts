import { accept, type Outcome } from '../domain/refusal';
import { clearColumns } from './clear-columns';
import { type ErasingPorts, eraseAccounts } from './erase-accounts';
import { followSite } from './follow-site';
import { followVersion } from './follow-version';
import { forgetProject } from './forget-project';
import { noteUnchecked } from './note-unchecked';
import type { Moment, Ports, RecordPorts } from './ports';
import { replaceOnEpics } from './replace-on-epics';
import { reportAccounts } from './report-accounts';
import { restProject } from './rest-project';
import { takeStock } from './take-stock';
import type { Work } from './work';

/** What it takes to do whatever the queue holds. */
export type WorkPorts = RecordPorts & ErasingPorts & Pick<Ports, 'site'>;

/** Does a piece of queued work. Every kind of it may be done twice, or after it has lost its reason. */
export async function doWork(ports: WorkPorts, moment: Moment, work: Work): Promise<Outcome<null>> {
  const left = await doPiece(ports, moment, work);
  if (!left.ok) return left;
  if (left.result) await ports.later(left.result);
  return accept(null);
}

/** @returns what is left to do; null once all is done */
function doPiece(ports: WorkPorts, moment: Moment, work: Work): Promise<Outcome<Work | null>> {
  switch (work.kind) {
    case 'follow-site':
      return followSite(ports, moment, work);
    case 'note-unchecked':
      return noteUnchecked(ports, moment, work);
    case 'report-accounts':
      return reportAccounts(ports, moment, work);
    case 'erase-accounts':
      return eraseAccounts(ports, moment, work);
    default:
      return doInProject(ports, moment, work);
  }
}

/** Work in a project loses its reason with what has become of the project. */
async function doInProject(
  ports: WorkPorts,
  moment: Moment,
  work: Extract<Work, { projectId: string }>,
): Promise<Outcome<Work | null>> {
  const { projectId } = work;
  const found = await ports.app.projectState(projectId);
  if (!found.ok) return found;
  const state = found.result;
  switch (work.kind) {
    case 'take-stock':
      return state === 'open'
        ? goOn(work, await takeStock(ports, moment, projectId, work.next))
        : accept(null);
    case 'clear-columns':
      return state === 'open' ? clearColumns(ports, moment, work) : accept(null);
    case 'follow-version':
      return state === 'open' ? goOn(work, await followVersion(ports, moment, work)) : accept(null);
    case 'replace-person':
      return state === 'gone' ? accept(null) : replaceOnEpics(ports, moment, work);
    case 'rest-project':
      return accept(state !== 'open' && (await restProject(ports, projectId)) ? work : null);
    case 'forget-project': {
      if (state !== 'gone') return accept(null);
      const forgotten = await forgetProject(ports, moment, projectId);
      return forgotten.ok ? accept(forgotten.result ? work : null) : forgotten;
    }
  }
}

/** The same work from the next page on; nothing after the last. */
function goOn<W extends Work & { next: string | null }>(
  work: W,
  page: Outcome<string | null>,
): Outcome<W | null> {
  return page.ok ? accept(page.result === null ? null : { ...work, next: page.result }) : page;
}
