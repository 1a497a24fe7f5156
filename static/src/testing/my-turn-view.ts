import { type Agreement, NO_AGREEMENT } from '../../../src/domain/agreement';
import { answersIn } from '../../../src/domain/answers';
import { type Evaluation, evaluate } from '../../../src/domain/evaluate';
import type { ProjectSettings } from '../../../src/domain/settings';
import type { MyTurnItem, MyTurnView } from '../../../src/domain/views/my-turn';
import type { Item } from '../../../src/domain/views/report';
import { SHOP, signoff } from './panel-view';

const TODAY = '2027-03-16';
const NOW = Date.parse(`${TODAY}T15:00:00Z`);

/** How an epic in progress stands: Priya is the PM and Ben the EM. */
export function stands(
  date: string | null,
  agreement: Partial<Agreement> = {},
  settings: Partial<ProjectSettings> = {},
): Evaluation {
  return evaluate({
    value: date === null ? null : { source: 'duedate', canonical: date },
    phase: 'in-progress',
    agreement: { ...NO_AGREEMENT, ...agreement },
    settings: { ...SHOP, ...settings },
    today: TODAY,
  });
}

/** An epic that waits on Priya: Ben has signed its date, unless said otherwise. */
export function turnItem(number: number, more: Partial<MyTurnItem> = {}): MyTurnItem {
  const date = '2027-04-09';
  return {
    issueId: String(10_000 + number),
    key: `SHOP-${number}`,
    summary: `Epic ${number}`,
    project: { id: '10000', key: 'SHOP', name: 'Shop' },
    statusName: 'In Progress',
    goal: null,
    rev: 3,
    evaluation: stands(date, { signoffs: [signoff('ben', 'em', date)] }),
    roles: ['pm'],
    standingInFor: [],
    since: NOW - 3_600_000,
    signable: date,
    move: null,
    said: [],
    askText: '',
    answers: answersIn({ assignee: null }, SHOP.places, {}),
    ...more,
  };
}

export function myTurnView(items: MyTurnItem[], more: Partial<MyTurnView> = {}): MyTurnView {
  return {
    me: 'priya',
    today: TODAY,
    now: NOW,
    items,
    more: false,
    notices: { turns: true, digest: true, day: 1, hour: 9, timeZone: 'Europe/London', refused: null },
    standIns: { mine: [], others: [] },
    ...more,
  };
}

/** The backend's word that Priya's sign-off made both agree. */
export function agreedItem({ issueId, evaluation }: MyTurnItem): Item {
  const date = evaluation.value?.canonical ?? '';
  const both = [signoff('ben', 'em', date), signoff('priya', 'pm', date)];
  return {
    issueId,
    ok: true,
    actionId: `action-of-${issueId}`,
    seal: '',
    jira: evaluation.value,
    evaluation: stands(date, { signoffs: both }),
  };
}

/** The backend's word that the date is another one by now. */
export function movedItem({ issueId, evaluation }: MyTurnItem, to: string): Item {
  const jira = { source: 'duedate', canonical: to };
  return {
    issueId,
    ok: false,
    refusal: { code: 'date-moved', yours: evaluation.value, jira },
    jira,
    evaluation: stands(to, { signoffs: [signoff('ben', 'em', '2027-04-09')] }),
  };
}
