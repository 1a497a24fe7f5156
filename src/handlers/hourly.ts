import { mendCopies } from '../app/mend-copies';
import { sendNotices } from '../app/notices/send-notices';
import { accept } from '../domain/refusal';
import { forgePorts as ports } from '../forge/forge-ports';
import { background, type Invocation } from './background';

/** Once an hour, at no certain minute, now and then twice: mends what was left behind, then writes to people. */
export async function onHour(_payload: unknown, invocation: Invocation): Promise<void> {
  await background('mending copies', invocation, async (moment) => {
    await mendCopies(ports, moment);
    return null;
  });
  await background('notices', invocation, async ({ now }) => {
    const { mails, requests } = await sendNotices(ports, now);
    if (mails > 0) console.info(`notices: ${mails} sent, ${requests} requests to Jira`);
    return accept(null);
  });
}
