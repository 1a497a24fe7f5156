import type { NoticePorts } from '../app/notices/ports';
import { sendNotices } from '../app/notices/send-notices';
import { type SweepPorts, sweep } from '../app/sweep';
import { accept } from '../domain/refusal';
import { appNames, mail, timeLeft } from '../forge/mail';
import { meter } from '../forge/meter';
import { personStore } from '../forge/person-store';
import { recordPorts } from '../forge/record-ports';
import { sweepStore } from '../forge/sweep-store';
import { later } from '../forge/work-queue';
import { background, type Invocation } from './background';

const ports: SweepPorts & NoticePorts = {
  ...recordPorts,
  people: personStore,
  mail,
  names: appNames,
  places: sweepStore,
  spent: meter,
  timeLeft,
  later,
};

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
