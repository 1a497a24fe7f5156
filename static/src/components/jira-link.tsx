import type { ComponentChildren } from 'preact';
import { goTo } from '../bridge';
import { usePage } from '../page';

interface JiraLinkProps {
  /** Of one of Jira's own pages, such as `/browse/SHOP-1`. */
  path: string;
  title?: string | undefined;
  children: ComponentChildren;
}

/** A real link, so that a new tab and "copy address" work; a plain click leads Jira itself there. */
export function JiraLink({ path, title, children }: JiraLinkProps) {
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
