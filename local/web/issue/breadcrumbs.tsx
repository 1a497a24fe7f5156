import type { JSX } from 'preact';
import { TypeIcon } from '../components/type-icon';
import type { IssueDetail } from '../jira/detail';
import { Link } from '../state/router';

export function Breadcrumbs({ issue }: { issue: IssueDetail }): JSX.Element {
  const { parent } = issue;
  return (
    <nav class="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        <li>
          <Link to="/">Projects</Link>
        </li>
        <li>
          <Link to={`/projects/${issue.projectKey}`}>{issue.projectName}</Link>
        </li>
        {parent !== null && (
          <li>
            {parent.type !== null && <TypeIcon type={parent.type} />}
            <Link to={`/browse/${parent.key}`}>{parent.key}</Link>
          </li>
        )}
        <li>
          <TypeIcon type={issue.type} />
          <Link to={`/browse/${issue.key}`} current>
            {issue.key}
          </Link>
        </li>
      </ol>
    </nav>
  );
}
