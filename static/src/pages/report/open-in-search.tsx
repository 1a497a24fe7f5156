import { jqlOf } from '../../../../src/domain/report/jql';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { goTo } from '../../bridge';
import { Icon } from '../../components/icon';
import { usePage } from '../../page';
import type { Listing } from './use-listing';

interface OpenInSearchProps {
  listing: Pick<Listing, 'filter' | 'now' | 'later'>;
  typeIds: readonly string[];
  settings: ProjectSettings;
}

/** Leads to the very list in Jira's own search, where it can be saved, shared and put on a board. */
export function OpenInSearch({ listing: { filter, now, later }, typeIds, settings }: OpenInSearchProps) {
  const { siteUrl, project } = usePage();
  const jql = jqlOf(filter, [...now, ...later], { projectKey: project?.key ?? '', typeIds, settings });
  if (jql === null) return null;
  const path = `/issues/?jql=${encodeURIComponent(jql)}`;
  return (
    <a
      class="link"
      href={`${siteUrl}${path}`}
      target="_top"
      title="Jira’s own search hears of changes within minutes."
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        goTo(path);
      }}
    >
      Open in Jira search <Icon name="out" />
    </a>
  );
}
