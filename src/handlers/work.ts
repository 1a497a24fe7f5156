import { doWork } from '../app/do-work';
import { work } from '../calls/events';
import { parse } from '../calls/parse';
import { forgePorts as ports } from '../forge/forge-ports';
import { background, type Invocation } from './background';

/** A piece of work from the queue. */
export function onWork({ body }: { body: unknown }, invocation: Invocation) {
  return background('work', invocation, async (moment) => {
    const asked = parse(work, body);
    return asked.ok ? doWork(ports, moment, asked.result) : asked;
  });
}
