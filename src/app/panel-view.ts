import { mayGiveReason } from '../domain/actions/give-reason';
import { mayName } from '../domain/actions/holders';
import { readableText } from '../domain/adf';
import { isDay, type Period, periodsAround } from '../domain/calendar';
import { DECISIONS, type KeptDecision } from '../domain/decisions';
import { type Evaluation, evaluate } from '../domain/evaluate';
import { part, text } from '../domain/facts';
import { ROLES } from '../domain/roles';
import { rolesOf } from '../domain/settings';
import { holds } from '../domain/standing';
import type { Mine, PanelMove, PanelView } from '../domain/views/panel';
import { agreementOf, type Situation } from './gather-epic';
import type { Caller } from './ports';

/** Everything the panel shows of a situation to this caller. */
export function panelView(caller: Caller, situation: Situation): PanelView {
  const { facts, project, settings, today, issue } = situation;
  const record = situation.stored?.record;
  const agreement = agreementOf(record);
  const { value, phase } = facts;
  const evaluation = evaluate({ value, phase, agreement, settings, today });
  const mine = mineIn(caller, situation, evaluation);
  const assignee = part(issue.fields.assignee);
  return {
    me: caller.accountId,
    epic: {
      id: facts.id,
      key: facts.key,
      summary: facts.summary,
      projectId: project.id,
      projectKey: project.key,
    },
    rev: record?.rev ?? 0,
    evaluation,
    today,
    statusName: facts.statusName,
    doneAt: facts.doneAt,
    goal: facts.goal,
    description: readableText(issue.fields.description),
    answers: record?.answers ?? {},
    assignee: assignee.accountId
      ? { accountId: text(assignee.accountId), displayName: text(assignee.displayName) }
      : null,
    move: moveIn(situation),
    mine,
    putBack: putBackOf(evaluation, mine),
    beingSet: record?.intent ? { by: record.intent.by, to: record.intent.to } : null,
    projectionProblem: record?.projectionProblem ?? null,
    events: record?.events ?? [],
    settings: {
      claiming: settings.claiming,
      samePerson: settings.samePerson,
      editSigns: settings.editSigns,
      setUp: settings.rev > 0,
    },
  };
}

/** Jira's own word of the latest move, which may be newer than the record's, with the reason given for that very one. */
function moveIn({ history, stored }: Situation): PanelMove | null {
  const move = history.moves.at(-1);
  if (!move) return null;
  const known = stored?.record.lastMove;
  return { ...move, given: known?.historyId === move.historyId ? known.given : null };
}

function mineIn(caller: Caller, situation: Situation, evaluation: Evaluation): Mine {
  const { settings, permissions } = situation;
  const { holders } = agreementOf(situation.stored?.record);
  const me = caller.accountId;
  const roles = rolesOf(me, holders, settings);
  const isAdmin = permissions.administerProject;
  const move = situation.history.moves.at(-1);
  return {
    roles,
    canClaim:
      settings.claiming && permissions.edit
        ? ROLES.filter((role) => evaluation.roles[role].here && evaluation.roles[role].holders.length === 0)
        : [],
    canSetHolders: ROLES.filter(
      (role) => evaluation.roles[role].here && mayName(me, role, holders, settings, isAdmin),
    ),
    canAnswer: (['why', 'how'] as const).filter((decision: KeptDecision) =>
      roles.some((role) => role === DECISIONS[decision].owner),
    ),
    mayEdit: permissions.edit,
    isProjectAdmin: isAdmin,
    canGiveReason: move !== undefined && mayGiveReason(me, move, holders, settings),
    signAs: roles.length === 0 ? [] : signablePeriods(evaluation, situation, me),
    withdrawable: withdrawable(evaluation, situation, me),
  };
}

/** What the caller can still sign: periods that they have not signed in each of their roles. */
function signablePeriods(evaluation: Evaluation, situation: Situation, me: string): Period[] {
  const { value, phase } = evaluation;
  if (!value || phase === 'done') return [];
  const { holders, signoffs } = agreementOf(situation.stored?.record);
  const roles = rolesOf(me, holders, situation.settings);
  const mine = signoffs.filter((each) => each.person === me && holds(each, value));
  const isSigned = roles.every((role) => mine.some((each) => each.role === role));
  // A setting can make a date agreed, but only a sign-off can record that it was.
  const isUnrecorded = evaluation.state === 'agreed' && evaluation.firstAgreed === null;
  return isSigned && !isUnrecorded ? [] : periodsAround(value.canonical);
}

/** Their sign-offs on the current date; where there is none, their latest, for it may hold again. */
function withdrawable(evaluation: Evaluation, situation: Situation, me: string): Mine['withdrawable'] {
  const { value } = evaluation;
  const own = agreementOf(situation.stored?.record).signoffs.filter((each) => each.person === me);
  const holding = value ? own.filter((each) => holds(each, value)) : [];
  const latest = own.filter((each) => each.at === Math.max(...own.map(({ at }) => at)));
  const mine = holding.length > 0 ? holding : latest;
  const periods = [...new Set(mine.map((each) => each.period))];
  return periods.flatMap((period) => {
    const signed = mine.filter((each) => each.period === period);
    const source = signed[0]?.source;
    return source === undefined ? [] : [{ source, period, roles: signed.map((each) => each.role) }];
  });
}

function putBackOf({ state, lastAgreed, phase }: Evaluation, mine: Mine) {
  const may = state === 'changed' && phase !== 'done' && mine.roles.length > 0 && mine.mayEdit;
  return may && lastAgreed && isDay(lastAgreed.on) ? lastAgreed.on : null;
}
