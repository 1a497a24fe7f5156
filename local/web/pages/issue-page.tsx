import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Loading } from '../components/feedback';
import { IssueView } from '../issue/issue-view';
import { readIssueDetail } from '../jira/detail';
import { useLoad } from '../state/load';
import { NotSeen } from './not-seen';
import { Page } from './page';

/** The issue view at `/browse/KEY`. */
export function IssuePage({ issueKey }: { issueKey: string }): JSX.Element {
  const [load, reload] = useLoad(issueKey, () => readIssueDetail(issueKey));
  const [version, setVersion] = useState(0);
  const reread = useCallback(async () => {
    setVersion((before) => before + 1);
    await reload();
  }, [reload]);
  useEffect(() => {
    // Somebody else, or a page of the app, may have changed the issue meanwhile.
    const onFocus = () => void reread();
    addEventListener('focus', onFocus);
    return () => removeEventListener('focus', onFocus);
  }, [reread]);

  if (load.status === 'failed') return <NotSeen what="issue" error={load.error} retry={reload} />;
  if (load.status === 'loading') {
    return (
      <Page title={issueKey}>
        <Loading what="the issue" />
      </Page>
    );
  }
  const issue = load.value;
  return (
    <Page title={`${issue.key} ${issue.summary}`} heading={null} wide>
      <IssueView issue={issue} version={version} reread={reread} />
    </Page>
  );
}
