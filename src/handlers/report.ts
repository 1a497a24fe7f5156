import { signMany, undoMany } from '../app/act-on-many';
import { type MyTurnPorts, myTurn } from '../app/my-turn';
import { saveNotices } from '../app/notice-preferences';
import { openReport } from '../app/open-report';
import type { CallerPorts } from '../app/ports';
import { repairCopies } from '../app/repair-copies';
import { arrangeOwn, removeOwn, type StandInPorts } from '../app/stand-ins';
import { reportCalls } from '../calls/report';
import { jiraAsUser } from '../forge/jira-as-user';
import { personStore } from '../forge/person-store';
import { recordPorts } from '../forge/record-ports';
import { standInStore } from '../forge/stand-in-store';
import { pages } from './page-context';
import { resolverFor } from './resolver';

const ports: CallerPorts & MyTurnPorts & StandInPorts = {
  ...recordPorts,
  user: jiraAsUser,
  standIns: standInStore,
  people: personStore,
};

export const report = resolverFor('report', pages('jira:projectPage'), reportCalls, {
  open: ({ caller, projectId }) => openReport(ports, caller, projectId),
  myTurn: ({ caller }) => myTurn(ports, caller),
  arrangeStandIn: ({ caller }, period) => arrangeOwn(ports, caller, period),
  removeStandIn: ({ caller }, { from }) => removeOwn(ports, caller, from),
  saveNotices: ({ caller }, choice) => saveNotices(ports, caller, choice),
  signMany: ({ caller, projectId }, { items }) => signMany(ports, caller, projectId, items),
  repair: ({ caller }, { issueIds }) => repairCopies(ports, caller, issueIds),
  undoMany: ({ caller, projectId }, { items }) => undoMany(ports, caller, projectId, items),
});
