import type { ComponentChildren } from 'preact';
import { JiraLink } from './jira-link';

interface IssueLinkProps {
  issueKey: string;
  title?: string;
  children: ComponentChildren;
}

export function IssueLink({ issueKey, title, children }: IssueLinkProps) {
  return (
    <JiraLink path={`/browse/${encodeURIComponent(issueKey)}`} title={title}>
      {children}
    </JiraLink>
  );
}
