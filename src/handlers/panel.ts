import { acceptSuggestion } from '../app/accept-suggestion';
import { startAnswer, writeInJira } from '../app/answer-in-jira';
import { moveOut } from '../app/move-out';
import { openPanel } from '../app/open-panel';
import {
  acceptNewBaseline,
  acknowledgeAnswer,
  askForBaseline,
  claimRole,
  explainMove,
  keepOldBaseline,
  nameHolders,
  signDate,
  takeBackOwnSuggestion,
  undoAction,
  withdrawSignoff,
  writeAnswer,
} from '../app/panel-actions';
import type { CallerPorts } from '../app/ports';
import { readHistory } from '../app/read-history';
import { setDate } from '../app/set-date';
import { suggestDate } from '../app/suggest-date';
import { panelCalls } from '../calls/panel';
import { refuse } from '../domain/refusal';
import { jiraAsUser } from '../forge/jira-as-user';
import { recordPorts } from '../forge/record-ports';
import { type PageCall, pages } from './page-context';
import { resolverFor } from './resolver';

const ports: CallerPorts = { ...recordPorts, user: jiraAsUser };

export const panel = resolverFor('panel', pages('jira:issuePanel', 'jira:issueContext'), panelCalls, {
  open: onEpic((call, page) => openPanel(ports, call.caller, page)),
  sign: onEpic((call, page, payload) => signDate(ports, call.caller, page, payload)),
  setDate: onEpic((call, page, payload) => setDate(ports, call.caller, page, payload)),
  withdraw: onEpic((call, page, payload) => withdrawSignoff(ports, call.caller, page, payload)),
  undo: onEpic((call, page, payload) => undoAction(ports, call.caller, page, payload)),
  claim: onEpic((call, page, payload) => claimRole(ports, call.caller, page, payload)),
  setHolders: onEpic((call, page, payload) => nameHolders(ports, call.caller, page, payload)),
  answer: onEpic((call, page, payload) => writeAnswer(ports, call.caller, page, payload)),
  startAnswer: onEpic((call, page, payload) => startAnswer(ports, call.caller, page, payload)),
  answerInJira: onEpic((call, page, payload) => writeInJira(ports, call.caller, page, payload)),
  acknowledge: onEpic((call, page, payload) => acknowledgeAnswer(ports, call.caller, page, payload)),
  suggest: onEpic((call, page, payload) => suggestDate(ports, call.caller, page, payload)),
  accept: onEpic((call, page, payload) => acceptSuggestion(ports, call.caller, page, payload)),
  takeBack: onEpic((call, page, payload) => takeBackOwnSuggestion(ports, call.caller, page, payload)),
  moveOut: onEpic((call, page, payload) => moveOut(ports, call.caller, page, payload)),
  askBaseline: onEpic((call, page, payload) => askForBaseline(ports, call.caller, page, payload)),
  acceptBaseline: onEpic((call, page, payload) => acceptNewBaseline(ports, call.caller, page, payload)),
  keepBaseline: onEpic((call, page, payload) => keepOldBaseline(ports, call.caller, page, payload)),
  giveReason: onEpic((call, page, payload) => explainMove(ports, call.caller, page, payload)),
  history: onEpic((call, page, payload) => readHistory(ports, call.caller, page, payload.before)),
});

/** Takes the epic from the page's context: a payload cannot name another one. */
function onEpic<Payload, Result>(
  run: (call: PageCall, page: { issueId: string; projectId: string }, payload: Payload) => Promise<Result>,
) {
  return async (call: PageCall, payload: Payload) => {
    const { issueId, projectId } = call;
    return issueId === null ? refuse({ code: 'wrong-page' }) : run(call, { issueId, projectId }, payload);
  };
}
