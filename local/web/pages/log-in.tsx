import type { JSX } from 'preact';
import { Page } from './page';

/** What Jira asks of somebody who is not logged in, in the place of what it would show to others. */
export function LogIn({ what }: { what: string }): JSX.Element {
  return (
    <Page title={`Log in to see ${what}`}>
      <p>Nobody is logged in. Choose who you are under “Acting as”, at the top of the page.</p>
    </Page>
  );
}
