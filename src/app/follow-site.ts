import { accept, type Outcome } from '../domain/refusal';
import { followedBy } from '../domain/site';
import type { Moment, Ports, RecordPorts } from './ports';
import { settleAll } from './settle-epics';
import type { Work } from './work';

type FollowSite = Extract<Work, { kind: 'follow-site' }>;

/**
 * Lets a page of all epics follow what holds for the whole site now.
 *
 * @returns what is left to do; null after the last page, or where another switch has come between
 */
export async function followSite(
  ports: RecordPorts & Pick<Ports, 'site'>,
  moment: Moment,
  work: FollowSite,
): Promise<Outcome<FollowSite | null>> {
  const page = await ports.app.searchAllEpics(work.next);
  if (!page.ok) return page;
  const { issues, next } = page.result;
  const failed = await settleAll(ports, moment, issues, null, 'thorough');
  const { rev, body } = await ports.site.read();
  const told = { epics: issues.length, failed: failed.length, isLast: next === null };
  const followed = followedBy(body, work.startedAt, told, moment.now);
  if (!followed) return accept(null);
  await ports.site.write(rev, followed);
  return accept(next === null ? null : { ...work, next });
}
