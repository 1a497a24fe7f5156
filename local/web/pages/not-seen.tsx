import type { JSX } from 'preact';
import { Failure } from '../components/feedback';
import { RequestError } from '../http/request';
import { useShell } from '../state/session';
import { LogIn } from './log-in';
import { Page } from './page';

interface NotSeenProps {
  /** Ends "You don't have access to this …". */
  what: string;
  error: unknown;
  retry: () => void;
}

/** The page for what is not there or may not be seen: Jira tells the two apart for nobody. */
export function NotSeen({ what, error, retry }: NotSeenProps): JSX.Element {
  const { acting } = useShell().session;
  const hidden = error instanceof RequestError && [401, 403, 404].includes(error.status);
  if (!hidden) {
    return (
      <Page title="Something went wrong">
        <Failure error={error} retry={retry} />
      </Page>
    );
  }
  if (acting === null) return <LogIn what={`this ${what}`} />;
  return (
    <Page title={`You don't have access to this ${what}`}>
      <p>It may not exist, or {acting.displayName} may not see it.</p>
      <Failure error={error} />
    </Page>
  );
}
