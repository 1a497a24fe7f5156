import { doWork, type WorkPorts } from '../app/do-work';
import { parse } from '../calls/parse';
import { work } from '../calls/work';
import { accountReports } from '../forge/account-report';
import { recordPorts } from '../forge/record-ports';
import { siteStore } from '../forge/site-store';
import { standInStore } from '../forge/stand-in-store';
import { storedRows } from '../forge/stored-rows';
import { later } from '../forge/work-queue';
import { background, type Invocation } from './background';

const ports: WorkPorts = {
  ...recordPorts,
  site: siteStore,
  standIns: standInStore,
  accounts: accountReports,
  rows: storedRows,
  later,
};

/** A piece of work from the queue. */
export function onWork({ body }: { body: unknown }, invocation: Invocation) {
  const asked = parse(work, body);
  const operation = asked.ok ? `work.${asked.result.kind}` : 'work';
  return background(operation, invocation, async (moment) =>
    asked.ok ? doWork(ports, moment, asked.result) : asked,
  );
}
