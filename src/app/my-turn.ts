import { dayIn } from '../domain/calendar';
import { part, text } from '../domain/facts';
import { preferencesOf } from '../domain/notices/preferences';
import { accept, type Outcome } from '../domain/refusal';
import { rolesOf } from '../domain/settings';
import type { MyTurnItem, MyTurnView } from '../domain/views/my-turn';
import { compareTurns, type GatheredTurn, gatherEpics, judgeRows } from './notices/gather-turns';
import type { NoticePorts } from './notices/ports';
import type { Caller, Ports } from './ports';

/** Epics that one answer lists. */
const MOST = 100;
/** Turns that one answer looks at: those that began last. */
const MOST_LOOKED_AT = 200;

/** What waits on the caller in every project they may browse; what they may not browse leaves no trace. */
export async function myTurn(
  ports: Pick<Ports, 'user'> & Pick<NoticePorts, 'turns' | 'people' | 'epics' | 'settings'>,
  caller: Caller,
): Promise<Outcome<MyTurnView>> {
  const { accountId: me, timeZone, now } = caller;
  const noted = await ports.turns.ofPerson(me);
  const rows = noted.sort((a, b) => b.since - a.since).slice(0, MOST_LOOKED_AT);
  const [gathered, people] = await Promise.all([
    gatherEpics(ports, rows, ports.user.readEpics),
    ports.people.read([me]),
  ]);
  if (!gathered.ok) return gathered;
  const today = dayIn(timeZone, now);
  const { turns, over } = judgeRows(rows, gathered.result, today);
  await ports.turns.remove(over);
  const pressing = turns.sort(compareTurns);
  const stored = people.get(me);
  if (!stored) throw new Error('storage: nothing was said of the caller');
  return accept({
    me,
    today,
    now,
    items: pressing.slice(0, MOST).map((turn) => itemOf(turn, me)),
    more: pressing.length > MOST || noted.length > rows.length,
    notices: preferencesOf(stored.notices, timeZone),
  });
}

function itemOf({ since, evaluation, epic }: GatheredTurn, me: string): MyTurnItem {
  const { facts, issue, project, record, settings } = epic;
  const assignee = part(issue.fields.assignee);
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
    since,
    signable: evaluation.value?.canonical ?? null,
    move: record?.lastMove ?? null,
    answers: record?.answers ?? {},
    assignee: assignee.accountId
      ? { accountId: text(assignee.accountId), displayName: text(assignee.displayName) }
      : null,
  };
}
