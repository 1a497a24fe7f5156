import type { Instant } from '../../domain/roles';
import { sendDigests } from './digests';
import type { NoticePorts } from './ports';
import { beginRun } from './run';
import { sendTurnMails } from './turn-mails';

/** Sends what mail is due. Run twice, or twice at once, it sends nothing twice; what it did not get to is for the next hour. */
export async function sendNotices(ports: NoticePorts, now: Instant): Promise<void> {
  const run = beginRun(ports, now);
  await sendTurnMails(run);
  if (!run.stopped) await sendDigests(run);
}
