import { followEpic, LEFT_ALONE } from './follow-epic';
import { inTurns } from './in-turns';
import type { Moment, Ports, RecordPorts } from './ports';

const AT_ONCE = 5;
/** Epics mended in one run; the next run goes on. */
const MOST = 100;

/** Mends what was left behind by a crash, a busy Jira or many changes at once: copies of records, and whole projects. */
export async function mendCopies(ports: RecordPorts & Pick<Ports, 'later'>, moment: Moment): Promise<void> {
  for (const projectId of await ports.settings.unsettled()) {
    await ports.later({ kind: 'take-stock', projectId, next: null });
  }
  const behind = await ports.epics.behind(moment.now - LEFT_ALONE, MOST);
  await inTurns(behind, AT_ONCE, async (issueId) => {
    try {
      const followed = await followEpic(ports, moment, issueId);
      if (!followed.ok) ports.note('epic-not-settled', followed.refusal.code);
    } catch (error) {
      // The others are mended all the same.
      ports.note('epic-not-settled', error);
    }
  });
}
