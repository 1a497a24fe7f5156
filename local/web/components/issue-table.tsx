import type { JSX } from 'preact';
import type { IssueRow } from '../jira/issue';
import { Link } from '../state/router';
import { useShell } from '../state/session';
import { Person } from './person';
import { StatusLozenge } from './status';
import { TypeIcon } from './type-icon';

/** Issues as a table; on a narrow screen each row becomes a card (by CSS). */
export function IssueTable({ issues, caption }: { issues: IssueRow[]; caption: string }): JSX.Element {
  return (
    <table class="issue-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col">Key</th>
          <th scope="col">Summary</th>
          <th scope="col">Status</th>
          <th scope="col">Assignee</th>
          <th scope="col">Due date</th>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <Row key={issue.id} issue={issue} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ issue }: { issue: IssueRow }): JSX.Element {
  const { format, session } = useShell();
  const { dueDate } = issue;
  const overdue = dueDate !== null && dueDate < session.today && issue.status.category !== 'done';
  return (
    <tr>
      <td class="cell-type">
        <TypeIcon type={issue.type} />
      </td>
      <td class="cell-key">
        <Link to={`/browse/${issue.key}`}>{issue.key}</Link>
      </td>
      <td class="cell-summary">{issue.summary}</td>
      <td class="cell-status">
        <StatusLozenge status={issue.status} />
      </td>
      <td class={issue.assignee === null ? 'cell-assignee cell-empty' : 'cell-assignee'}>
        <Person person={issue.assignee} />
      </td>
      <td class={dueClass(dueDate, overdue)}>
        {dueDate === null ? <span class="muted">None</span> : format.day(dueDate)}
        {overdue && <span class="visually-hidden"> (overdue)</span>}
      </td>
    </tr>
  );
}

function dueClass(dueDate: string | null, overdue: boolean): string {
  if (dueDate === null) return 'cell-due cell-empty';
  return overdue ? 'cell-due overdue' : 'cell-due';
}
