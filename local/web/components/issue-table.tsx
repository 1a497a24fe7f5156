import type { ComponentChildren, JSX } from 'preact';
import type { IssueRow } from '../jira/issue';
import { Link } from '../state/router';
import { useShell } from '../state/session';
import { Person } from './person';
import { StatusLozenge } from './status';
import { TypeIcon } from './type-icon';

/** Which rows are chosen, by issue key. */
export interface Selection {
  keys: ReadonlySet<string>;
  change: (keys: ReadonlySet<string>) => void;
}

interface IssueTableProps {
  issues: IssueRow[];
  caption: string;
  selection?: Selection;
}

/** Issues as a table; on a narrow screen each row becomes a card (by CSS). */
export function IssueTable({ issues, caption, selection }: IssueTableProps): JSX.Element {
  const toggle = (key: string) => {
    const keys = new Set(selection?.keys);
    if (!keys.delete(key)) keys.add(key);
    selection?.change(keys);
  };
  const columns = [...new Set(issues.flatMap(({ appTexts }) => Object.keys(appTexts)))];
  return (
    <table class="issue-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {selection !== undefined && (
            <th scope="col">
              <span class="visually-hidden">Choose</span>
            </th>
          )}
          <th scope="col">Type</th>
          <th scope="col">Key</th>
          <th scope="col">Summary</th>
          <th scope="col">Status</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">Assignee</th>
          <th scope="col">Due date</th>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <Row key={issue.id} issue={issue} columns={columns}>
            {selection !== undefined && (
              <td class="cell-choice">
                <input
                  type="checkbox"
                  aria-label={`Choose ${issue.key}`}
                  checked={selection.keys.has(issue.key)}
                  onChange={() => toggle(issue.key)}
                />
              </td>
            )}
          </Row>
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  issue: IssueRow;
  /** Names of the apps' fields that any row has. */
  columns: readonly string[];
  children: ComponentChildren;
}

function Row({ issue, columns, children }: RowProps): JSX.Element {
  const { format, session } = useShell();
  const { dueDate } = issue;
  const overdue = dueDate !== null && dueDate < session.today && issue.status.category !== 'done';
  return (
    <tr>
      {children}
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
      {columns.map((name) => (
        <td key={name} class={name in issue.appTexts ? 'cell-app' : 'cell-app cell-empty'}>
          {issue.appTexts[name]}
        </td>
      ))}
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
