import { signMany, undoMany } from '../app/act-on-many';
import { openReport } from '../app/open-report';
import { reportCalls } from '../calls/report';
import { forgePorts as ports } from '../forge/forge-ports';
import { resolverFor } from './resolver';

export const report = resolverFor(['jira:projectPage'], reportCalls, {
  open: ({ caller, projectId }) => openReport(ports, caller, projectId),
  signMany: ({ caller, projectId }, { items }) => signMany(ports, caller, projectId, items),
  undoMany: ({ caller, projectId }, { items }) => undoMany(ports, caller, projectId, items),
});
