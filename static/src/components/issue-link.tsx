import type { ComponentChildren } from 'preact';
import { goTo } from '../bridge';
import { usePage } from '../page';

interface IssueLinkProps {
  issueKey: string;
  title?: string;
  children: ComponentChildren;
}

/** A real link, so that a new tab and "copy address" work; a plain click leads Jira itself there. */
export function IssueLink({ issueKey, title, children }: IssueLinkProps) {
  const path = `/browse/${encodeURIComponent(issueKey)}`;
  const { siteUrl } = usePage();
  return (
    <a
      class="link"
      href={`${siteUrl}${path}`}
      title={title}
      target="_top"
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        goTo(path);
      }}
    >
      {children}
    </a>
  );
}
