import { fieldOf } from '../domain/agreement';
import { DEFAULT_PLACES } from '../domain/answer-field';
import { answerFields, answersIn } from '../domain/answers';
import { dayIn } from '../domain/calendar';
import { rolesOf } from '../domain/capacity';
import { mappedFields } from '../domain/facts';
import type { LastMove } from '../domain/move';
import { preferencesOf } from '../domain/notices/preferences';
import type { EpicRecord } from '../domain/record';
import { accept, type Outcome } from '../domain/refusal';
import type { AccountId } from '../domain/roles';
import type { ProjectSettings } from '../domain/settings';
import { bothWords } from '../domain/suggestion';
import type { MyTurnItem, MyTurnView } from '../domain/views/my-turn';
import { isYetToSign } from '../domain/yet-to-sign';
import { compareTurns, type GatheredTurn, gatherEpics, judgeRows } from './notices/gather-turns';
import type { NoticePorts } from './notices/ports';
import type { Caller, Ports } from './ports';
import { seenChildren, suggestionSeen } from './seen-children';
import { ownersNear, standInsOf } from './stand-ins';

export type MyTurnPorts = Pick<Ports, 'user' | 'standIns'> &
  Pick<NoticePorts, 'turns' | 'people' | 'epics' | 'settings'>;

/** Epics that one answer lists. */
const MOST = 100;
/** Turns that one answer looks at: those that began last. */
const MOST_LOOKED_AT = 200;

/**
 * What waits on the caller in every project they may browse, and on those for whom they stand in; what they may not
 * browse leaves no trace.
 */
export async function myTurn(ports: MyTurnPorts, caller: Caller): Promise<Outcome<MyTurnView>> {
  const { accountId: me, timeZone, now } = caller;
  const [own, arranged] = await Promise.all([ports.turns.ofPerson(me), ports.standIns.read()]);
  const owners = ownersNear(arranged.all, me, now);
  const others = await Promise.all(owners.map((owner) => ports.turns.ofPerson(owner)));
  const noted = [...own, ...others.flat()];
  const rows = noted.sort((a, b) => b.since - a.since).slice(0, MOST_LOOKED_AT);
  const [gathered, people] = await Promise.all([
    gatherEpics(ports, rows, ports.user.readEpics, shownFields),
    ports.people.read([me]),
  ]);
  if (!gathered.ok) return gathered;
  const today = dayIn(timeZone, now);
  const { turns, over } = judgeRows(rows, gathered.result, today, me);
  await ports.turns.remove(over);
  const pressing = oncePerEpic(turns, me).sort(compareTurns);
  const stored = people.get(me);
  if (!stored) throw new Error('storage: nothing was said of the caller');
  const listed = pressing.slice(0, MOST).map((turn) => itemOf(turn, me));
  const seen = await seenChildren(ports, { suggestions: listed.flatMap(({ said }) => said) });
  return accept({
    me,
    today,
    now,
    items: listed.map((item) => ({ ...item, said: item.said.map((each) => suggestionSeen(each, seen)) })),
    more: pressing.length > MOST || noted.length > rows.length,
    notices: preferencesOf(stored.notices, timeZone),
    standIns: standInsOf(arranged.all, me, today),
  });
}

/** A move of the field that the date is in by now; of another field it is none of this date. */
function moveOf(record: EpicRecord | null, { source }: ProjectSettings): LastMove | null {
  const move = record?.lastMove ?? null;
  return move && fieldOf(move.source) === source ? move : null;
}

/** All but the What, which can be long and is not shown. */
function shownFields(settings: ProjectSettings): string[] {
  const fields = answerFields(settings.places, ['why', 'how', 'who']);
  // Whom an issue is assigned to is read with it in any case.
  const chosen = fields.filter((field) => field !== DEFAULT_PLACES.who.id);
  return [...new Set([...mappedFields(settings), ...chosen])];
}

/** An epic may wait on the caller and on somebody for whom they stand in: it is listed once, as their own. */
function oncePerEpic(turns: readonly GatheredTurn[], me: AccountId): GatheredTurn[] {
  const own = new Set(turns.flatMap(({ row }) => (row.person === me ? [row.issueId] : [])));
  const found = new Map<string, GatheredTurn>();
  for (const turn of turns) {
    const { issueId, person } = turn.row;
    if (person === me || (!own.has(issueId) && !found.has(issueId))) found.set(issueId, turn);
  }
  return [...found.values()];
}

function itemOf({ since, evaluation, epic }: GatheredTurn, me: AccountId): MyTurnItem {
  const { facts, issue, project, record, settings } = epic;
  const { people = [], standIns = [] } = evaluation.turn ?? {};
  const { why, how, who } = answersIn(issue.fields, settings.places, record?.answers ?? {});
  return {
    issueId: facts.id,
    key: facts.key,
    summary: facts.summary,
    project: { id: project.id, key: project.key, name: project.name },
    statusName: facts.statusName,
    goal: facts.goal,
    rev: record?.rev ?? 0,
    evaluation,
    roles: rolesOf(me, record?.agreement.holders ?? {}, settings),
    standingInFor: people.includes(me)
      ? []
      : standIns.flatMap((each) => (each.person === me ? [each.for] : [])),
    since,
    signable: isYetToSign(me, evaluation) ? (evaluation.value?.canonical ?? null) : null,
    move: moveOf(record, settings),
    said: bothWords(record?.suggestions ?? []),
    askText: record?.askText ?? '',
    answers: { why, how, who },
  };
}
