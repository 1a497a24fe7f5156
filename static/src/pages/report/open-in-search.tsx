import type { ComponentChildren } from 'preact';
import { jqlOf } from '../../../../src/domain/report/jql';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { Icon } from '../../components/icon';
import { JiraLink } from '../../components/jira-link';
import { usePage } from '../../page';
import type { Listing } from './use-listing';

interface OpenInSearchProps {
  listing: Pick<Listing, 'filter' | 'now' | 'later'>;
  typeIds: readonly string[];
  settings: ProjectSettings;
}

/** Leads to the very list in Jira's own search, where it can be saved, shared and put on a board. */
export function OpenInSearch({ listing: { filter, now, later }, typeIds, settings }: OpenInSearchProps) {
  const { project } = usePage();
  const jql = jqlOf(filter, [...now, ...later], { projectKey: project?.key ?? '', typeIds, settings });
  if (jql === null) return null;
  return (
    <SearchLink jql={jql}>
      Open in Jira search <Icon name="out" />
    </SearchLink>
  );
}

interface SearchLinkProps {
  jql: string;
  children: ComponentChildren;
}

export function SearchLink({ jql, children }: SearchLinkProps) {
  return (
    <JiraLink
      path={`/issues/?jql=${encodeURIComponent(jql)}`}
      title="Jira’s own search hears of changes within minutes."
    >
      {children}
    </JiraLink>
  );
}
