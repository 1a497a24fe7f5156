import { type StartPorts, startReport } from '../app/report-accounts';
import { accountReports } from '../forge/account-report';
import { later } from '../forge/work-queue';
import { background, type Invocation } from './background';

const ports: StartPorts = { accounts: accountReports, later };

/** Once a week: asks Atlassian which of the accounts that are stored have been closed. */
export function onWeek(_payload: unknown, invocation: Invocation) {
  return background('week', invocation, (moment) => startReport(ports, moment));
}
