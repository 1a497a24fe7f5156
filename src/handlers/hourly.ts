import { sendNotices } from '../app/notices/send-notices';
import { sweep } from '../app/sweep';
import { accept } from '../domain/refusal';
import { forgePorts as ports } from '../forge/forge-ports';
import { background, type Invocation } from './background';

/** Once an hour, at no certain minute, now and then twice: repairs what is behind, then writes to people. */
export async function onHour(_payload: unknown, invocation: Invocation): Promise<void> {
  await background('hour.sweep', invocation, async (moment) => {
    await sweep(ports, moment);
    return accept(null);
  });
  await background('hour.notices', invocation, async ({ now }) => {
    await sendNotices(ports, now);
    return accept(null);
  });
}
