import type { Db } from '../../db';
import { fromPlainText } from '../adf/build';
import { addHistory, type ChangeItem } from '../history/store';
import { setDueDate } from '../issues/edit/dueDate';
import { moveToStatus } from '../issues/workflow/move';
import { refOf } from '../parts/kind';
import { DEFAULT_PRIORITY } from '../projects/priorities';
import type { Status } from '../store/catalog';
import { type IssueRecord, nextIssueId, readIssues, saveIssue } from '../store/issues';
import { AUTOMATION_ACCOUNT_ID, people } from './people';
import type { ChildPlan, EpicPlan, Mover, StatusName } from './plan';
import { components, fieldIds, issueTypes, statuses } from './site';

export const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Writes issues of the seed with their histories; answers with their ids. */
export interface Planter {
  epic(projectId: number, type: 'epic' | 'feature', plan: EpicPlan): number;
  goal(projectId: number, summary: string): number;
  child(
    projectId: number,
    type: 'story' | 'task' | 'subtask',
    plan: ChildPlan,
    parentId: number | null,
    ago: number,
  ): number;
  setParent(issueId: number, parentId: number): void;
}

interface Event {
  at: number;
  author: string;
  apply(draft: IssueRecord): ChangeItem[];
}

/** `today` is the first instant of the seeded day, in UTC. */
export function createPlanter(db: Db, today: number): Planter {
  /** During a working day so many days ago; the same hour for the same issue and day. */
  const at = (ago: number, salt: number) =>
    today - ago * DAY + 8 * HOUR + ((salt * 37 + ago * 11) % 540) * 60_000;
  const day = (offset: number | null | undefined) =>
    offset === null || offset === undefined
      ? null
      : new Date(today + offset * DAY).toISOString().slice(0, 10);

  const plant = (draft: IssueRecord, events: Event[]): number => {
    for (const event of [...events].sort((a, b) => a.at - b.at)) {
      const items = event.apply(draft);
      if (items.length === 0) continue;
      draft.updated = event.at;
      addHistory(db, { issueId: draft.id, created: event.at, author: event.author, items });
    }
    saveIssue(db, draft);
    return draft.id;
  };

  const begin = (
    projectId: number,
    type: keyof typeof issueTypes,
    summary: string,
    by: string,
    ago: number,
  ): IssueRecord => {
    const row = db.get<{ key: string; last_number: number }>(
      'SELECT key, last_number FROM jira_project WHERE id = ?',
      [projectId],
    );
    if (!row) throw new Error(`No project ${projectId}`);
    const number = row.last_number + 1;
    const id = nextIssueId(db);
    const created = at(ago, id);
    return {
      id,
      key: `${row.key}-${number}`,
      projectId,
      number,
      typeId: issueTypes[type].id,
      statusId: statuses.todo.id,
      securityId: null,
      parentId: null,
      summary,
      assignee: null,
      reporter: by,
      creator: by,
      duedate: null,
      created,
      updated: created,
      resolved: null,
      categoryChanged: created,
      fields: { priority: DEFAULT_PRIORITY, labels: [] },
    };
  };

  const status = (draft: IssueRecord, ago: number, name: StatusName, author: string): Event => ({
    at: at(ago, draft.id),
    author,
    apply: (issue) => moveToStatus(issue, statusById(issue.statusId), statusOf(name), at(ago, issue.id)),
  });

  return {
    epic(projectId, type, plan) {
      const by = people[plan.by ?? 'priya'];
      const draft = begin(projectId, type, plan.summary, by, plan.created);
      draft.duedate = day(plan.due);
      draft.assignee = plan.assignee ? people[plan.assignee] : null;
      draft.securityId = plan.security ? securityId(db, plan.security) : null;
      draft.fields = {
        ...draft.fields,
        labels: plan.labels ?? [],
        components: (plan.components ?? []).map((name) => refOf({ projectId, ...components[name] })),
        description: plan.text ?? null,
        [fieldIds.why]: plan.why ? fromPlainText(plan.why) : null,
        [fieldIds.how]: plan.how ? fromPlainText(plan.how) : null,
      };
      const author = draft.assignee ?? by;
      const moves = (plan.moves ?? []).map(
        ([ago, to, mover]): Event => ({
          at: at(ago, draft.id),
          author: accountOf(mover),
          apply: (issue) => setDueDate(issue, day(to)),
        }),
      );
      const steps: Event[] = [];
      if (plan.started !== undefined) steps.push(status(draft, plan.started, 'inProgress', author));
      if (plan.finished !== undefined)
        steps.push(status(draft, plan.finished, plan.status ?? 'done', author));
      return plant(draft, [...moves, ...steps]);
    },
    goal: (projectId, summary) => plant(begin(projectId, 'initiative', summary, people.priya, 300), []),
    child(projectId, type, plan, parentId, ago) {
      const draft = begin(projectId, type, plan.summary, people.priya, ago);
      draft.parentId = parentId;
      draft.securityId = parentId === null ? null : securityOf(db, parentId);
      draft.assignee = plan.assignee ? people[plan.assignee] : null;
      const author = draft.assignee ?? people.ben;
      const half = Math.max(Math.floor(ago / 2), 1);
      return plant(draft, plan.status === 'todo' ? [] : [status(draft, half, plan.status, author)]);
    },
    setParent: (issueId, parentId) =>
      db.run('UPDATE jira_issue SET parent_id = ? WHERE id = ?', [parentId, issueId]),
  };
}

const accountOf = (mover: Mover): string => (mover === 'automation' ? AUTOMATION_ACCOUNT_ID : people[mover]);

const statusOf = (name: StatusName): Status => ({ ...statuses[name], description: '' });

function statusById(id: string): Status {
  const name = (Object.keys(statuses) as StatusName[]).find((one) => statuses[one].id === id);
  return statusOf(name ?? 'todo');
}

/** What belongs to a restricted issue is restricted too. */
function securityOf(db: Db, issueId: number): number | null {
  return readIssues(db, 'i.id = ?', [issueId])[0]?.securityId ?? null;
}

function securityId(db: Db, name: string): number | null {
  return db.get<{ id: number }>('SELECT id FROM jira_security_level WHERE name = ?', [name])?.id ?? null;
}
