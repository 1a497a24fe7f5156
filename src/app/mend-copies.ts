import { followEpic } from './follow-epic';
import { inTurns } from './in-turns';
import type { Moment, Ports } from './ports';

const AT_ONCE = 5;
/** Epics mended in one run; the next run goes on. */
const MOST = 100;
/** How long what Jira refused is left alone, milliseconds: permissions seldom change within a day. */
const LEFT_ALONE = 24 * 60 * 60 * 1000;

/** Copies records again whose copies were left behind by a crash, a busy Jira or many changes at once. */
export async function mendCopies(ports: Ports, moment: Moment): Promise<void> {
  const behind = await ports.epics.behind(moment.now - LEFT_ALONE, MOST);
  await inTurns(behind, AT_ONCE, (issueId) => followEpic(ports, moment, issueId));
}
