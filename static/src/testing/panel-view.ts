import { type Agreement, NO_AGREEMENT, type Signoff } from '../../../src/domain/agreement';
import { answersIn } from '../../../src/domain/answers';
import { type Day, periodsAround } from '../../../src/domain/calendar';
import { rolesOf } from '../../../src/domain/capacity';
import { evaluate } from '../../../src/domain/evaluate';
import type { Role } from '../../../src/domain/roles';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../../../src/domain/settings';
import type { PanelView } from '../../../src/domain/views/panel';
import { isYetToSign } from '../../../src/domain/yet-to-sign';

const TODAY = '2027-03-16';
const AT = Date.parse(`${TODAY}T12:00:00Z`);

/** Priya is the PM and Ben the EM. */
export const SHOP: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  rev: 1,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};

export function signoff(person: string, role: Role, period: string): Signoff {
  return { person, role, source: 'duedate', period, at: AT };
}

interface Situation {
  me?: string;
  date?: Day | null;
  agreement?: Partial<Agreement>;
  settings?: ProjectSettings;
}

/** What the backend shows of an epic in progress: dated 9 Apr 2027, signed by Ben, unless said otherwise. */
export function panelView(situation: Situation = {}, more: Partial<PanelView> = {}): PanelView {
  const { me = 'priya', date = '2027-04-09', settings = SHOP } = situation;
  const agreement = {
    ...NO_AGREEMENT,
    signoffs: [signoff('ben', 'em', '2027-04-09')],
    ...situation.agreement,
  };
  const value = date === null ? null : { source: 'duedate', canonical: date };
  const evaluation = evaluate({ value, phase: 'in-progress', agreement, settings, today: TODAY });
  const roles = rolesOf(me, agreement.holders, settings);
  return {
    me,
    epic: { id: '10042', key: 'SHOP-12', summary: 'Live map', projectId: '10000', projectKey: 'SHOP' },
    rev: 3,
    evaluation,
    today: TODAY,
    statusName: 'In progress',
    doneAt: null,
    goal: null,
    answers: answersIn({ description: 'Show the courier on a map.', assignee: null }, settings.places, {}),
    drifts: {},
    written: null,
    isFieldGone: false,
    move: null,
    earlierMoves: [],
    suggestions: [],
    toMoveOut: [],
    formerBaselines: [],
    askText: '',
    mine: {
      roles,
      canClaim: [],
      canSetHolders: [],
      canAnswer: roles.includes('pm') ? ['what', 'why'] : [],
      mayEdit: true,
      maySetDate: true,
      canGiveReason: roles.length > 0,
      isProjectAdmin: false,
      standingIn: [],
      signAs: value && isYetToSign(me, evaluation) ? periodsAround(value.canonical) : [],
      worthSigning: null,
      canSuggest: roles.length > 0,
      canAccept: false,
      canTakeBack: false,
      canAskBaseline: false,
      canAcceptBaseline: false,
      canKeepBaseline: false,
      canMoveOut: false,
      withdrawable: [],
    },
    putBack: null,
    releases: [],
    beingSet: null,
    projectionProblem: null,
    events: [],
    settings: {
      places: settings.places,
      owners: settings.owners,
      claiming: true,
      samePerson: false,
      editSigns: true,
      setUp: settings.rev > 0,
    },
    ...more,
  };
}
