import type { JSX } from 'preact';
import { Empty } from '../components/feedback';
import { IssueList } from '../components/issue-list';
import { Page } from './page';

export function SearchPage({ jql }: { jql: string }): JSX.Element {
  const asked = jql.trim();
  return (
    <Page title="Search">
      {asked === '' ? (
        <Empty>Write JQL in the search box, such as: project = SHOP AND due &lt; 4w ORDER BY due</Empty>
      ) : (
        <>
          <p class="jql">
            <code>{asked}</code>
          </p>
          <IssueList key={asked} jql={asked} caption="Issues found" empty="No issues match this search." />
        </>
      )}
    </Page>
  );
}
