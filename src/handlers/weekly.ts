import { startReport } from '../app/report-accounts';
import { forgePorts as ports } from '../forge/forge-ports';
import { background, type Invocation } from './background';

/** Once a week: asks Atlassian which of the accounts that are stored have been closed. */
export function onWeek(_payload: unknown, invocation: Invocation) {
  return background('week', invocation, (moment) => startReport(ports, moment));
}
