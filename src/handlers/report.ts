import { signMany, undoMany } from '../app/act-on-many';
import { myTurn } from '../app/my-turn';
import { saveNotices } from '../app/notice-preferences';
import { openReport } from '../app/open-report';
import { repairCopies } from '../app/repair-copies';
import { arrangeOwn, removeOwn } from '../app/stand-ins';
import { reportCalls } from '../calls/report';
import { forgePorts as ports } from '../forge/forge-ports';
import { pages } from './page-context';
import { resolverFor } from './resolver';

export const report = resolverFor('report', pages('jira:projectPage'), reportCalls, {
  open: ({ caller, projectId }) => openReport(ports, caller, projectId),
  myTurn: ({ caller }) => myTurn(ports, caller),
  arrangeStandIn: ({ caller }, period) => arrangeOwn(ports, caller, period),
  removeStandIn: ({ caller }, { from }) => removeOwn(ports, caller, from),
  saveNotices: ({ caller }, choice) => saveNotices(ports, caller, choice),
  signMany: ({ caller }, { items }) => signMany(ports, caller, items),
  repair: ({ caller }, { issueIds }) => repairCopies(ports, caller, issueIds),
  undoMany: ({ caller }, { items }) => undoMany(ports, caller, items),
});
