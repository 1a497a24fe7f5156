import { acceptable } from '../domain/actions/accept-suggestion';
import { mayAnswer } from '../domain/actions/answer';
import { answersAsk, isAsker, isBaseline } from '../domain/actions/baseline';
import { mayGiveReason } from '../domain/actions/give-reason';
import { mayName } from '../domain/actions/holders';
import { inCapacities } from '../domain/actions/sign';
import { ANSWER_DECISIONS } from '../domain/answer-field';
import { daysBetween, type Period, periodsAround, spanOf } from '../domain/calendar';
import { capacitiesOf, rolesOf } from '../domain/capacity';
import { FIX_VERSIONS } from '../domain/date-field';
import type { Evaluation } from '../domain/evaluate';
import { isClosed } from '../domain/phase';
import { newRecord } from '../domain/record';
import { otherRole, ROLES } from '../domain/roles';
import { holds } from '../domain/signoffs';
import { openSuggestion } from '../domain/suggestion';
import type { Mine } from '../domain/views/panel';
import { isYetToSign } from '../domain/yet-to-sign';
import type { Situation } from './gather-epic';
import type { Caller } from './ports';

/** Beyond this many days a quarter is worth more than a day that nobody can know: 13 weeks. */
const FAR_AHEAD = 13 * 7;

/** What the caller may do on an epic. All of it is decided again when they do it. */
export function mineIn(caller: Caller, situation: Situation, evaluation: Evaluation): Mine {
  const { settings, permissions, history } = situation;
  const { agreement } = recordOf(situation);
  const { holders } = agreement;
  const me = caller.accountId;
  const roles = rolesOf(me, holders, settings);
  const isAdmin = permissions.administerProject;
  const move = history.moves.at(-1) ?? recordOf(situation).lastMove;
  const signAs = roles.length === 0 ? [] : signablePeriods(evaluation, me);
  return {
    roles,
    standingIn: inCapacities(capacitiesOf(me, holders, settings)).standingIn ?? [],
    canClaim:
      settings.claiming && permissions.edit
        ? ROLES.filter((role) => evaluation.roles[role].here && evaluation.roles[role].holders.length === 0)
        : [],
    canSetHolders: ROLES.filter((role) => mayName(me, role, holders, settings, isAdmin)),
    canAnswer: ANSWER_DECISIONS.filter((decision) => mayAnswer(me, decision, holders, settings)),
    mayEdit: permissions.edit,
    maySetDate: permissions.edit && settings.source !== FIX_VERSIONS && !situation.facts.isFieldGone,
    isProjectAdmin: isAdmin,
    canGiveReason: move !== null && mayGiveReason(me, move, holders, settings),
    signAs,
    worthSigning: worthSigning(signAs, situation.today),
    withdrawable: withdrawable(evaluation, situation, me),
    ...conversation(me, situation, evaluation),
  };
}

/** What they may say in the conversation about the date. */
function conversation(
  me: string,
  situation: Situation,
  { value, phase, counter, ask, state, agreedOn, roles: standing }: Evaluation,
) {
  const { settings, permissions } = situation;
  const record = recordOf(situation);
  const roles = rolesOf(me, record.agreement.holders, settings);
  const isOpen = value !== null && !isClosed(phase);
  const [role] = roles;
  const open = counter ? openSuggestion(record.suggestions) : null;
  const isAgreedElsewhere =
    state === 'agreed' && value !== null && agreedOn !== null && record.agreement.firstAgreed !== null
      ? !isBaseline(record, { source: value.source, on: agreedOn })
      : false;
  return {
    canSuggest: isOpen && roles.length === 1 && role !== undefined && standing[otherRole(role)].here,
    canAccept: open !== null && acceptable({ record, settings, phase }, me, open.id).ok,
    canTakeBack: open !== null && (open.by === me || open.for === me),
    canAskBaseline: roles.length > 0 && isAgreedElsewhere && ask === null && !isClosed(phase),
    canAcceptBaseline: ask !== null && answersAsk(me, record, settings),
    canKeepBaseline: ask !== null && (isAsker(me, ask) || answersAsk(me, record, settings)),
    canMoveOut: record.toMoveOut.length > 0 && roles.length > 0 && permissions.edit,
  };
}

/** What the caller can still sign: periods that they have not signed in each of their capacities. */
function signablePeriods(evaluation: Evaluation, me: string): Period[] {
  const { value, phase, state, firstAgreed } = evaluation;
  if (!value || isClosed(phase)) return [];
  // A setting can make a date agreed, but only a sign-off can record that it was.
  const isUnrecorded = state === 'agreed' && firstAgreed === null;
  return isYetToSign(me, evaluation) || isUnrecorded ? periodsAround(value.canonical) : [];
}

function worthSigning(signAs: readonly Period[], today: string): Period | null {
  const [exact] = signAs;
  if (exact === undefined || daysBetween(today, exact) <= FAR_AHEAD) return null;
  return signAs.find((period) => period !== exact && spanOf(period)?.grain === 'quarter') ?? null;
}

/** Sign-offs of theirs, or given for them, on the current date; where there is none, the latest, for it may hold again. */
function withdrawable(evaluation: Evaluation, situation: Situation, me: string): Mine['withdrawable'] {
  const { value } = evaluation;
  const { signoffs } = recordOf(situation).agreement;
  const own = signoffs.filter((each) => each.person === me || each.for === me);
  const holding = value ? own.filter((each) => holds(each, value)) : [];
  const latest = own.filter((each) => each.at === Math.max(...own.map(({ at }) => at)));
  const mine = holding.length > 0 ? holding : latest;
  const periods = [...new Set(mine.map((each) => each.period))];
  return periods.flatMap((period) => {
    const signed = mine.filter((each) => each.period === period);
    const source = signed[0]?.source;
    return source === undefined
      ? []
      : [{ source, period, roles: [...new Set(signed.map((each) => each.role))] }];
  });
}

function recordOf({ stored, project }: Situation) {
  return stored?.record ?? newRecord(project.id, '');
}
