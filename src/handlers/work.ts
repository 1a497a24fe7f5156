import { doWork } from '../app/do-work';
import { work } from '../calls/events';
import { parse } from '../calls/parse';
import { forgePorts as ports } from '../forge/forge-ports';
import { background, type Invocation } from './background';

/** A piece of work from the queue. */
export function onWork({ body }: { body: unknown }, invocation: Invocation) {
  const asked = parse(work, body);
  const operation = asked.ok ? `work.${asked.result.kind}` : 'work';
  return background(operation, invocation, async (moment) =>
    asked.ok ? doWork(ports, moment, asked.result) : asked,
  );
}
