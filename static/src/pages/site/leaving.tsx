import { useState } from 'preact/hooks';
import { formatCount } from '../../../../src/domain/format';
import type { SiteState } from '../../../../src/domain/site';
import type { SiteView } from '../../../../src/domain/views/site';
import { onDay } from '../../../../src/domain/words/when';
import { Button } from '../../components/button';
import { JiraLink } from '../../components/jira-link';
import { SectionMessage } from '../../components/section-message';
import { useWords } from '../../page';
import type { Site } from './use-site';

/** What to do before the app is uninstalled: nothing of it stays on epics. */
export function Leaving({ view, site }: { view: SiteView; site: Site }) {
  const [isAsking, setAsking] = useState(false);
  const { copies } = view.site;
  const isBusy = site.busy === 'switchCopies';
  const switchTo = async (next: SiteState['copies']) => {
    await site.send('switchCopies', { copies: next });
    setAsking(false);
  };
  return (
    <section aria-labelledby="leaving">
      <h2 id="leaving">Before you uninstall</h2>
      <p>
        Take what Countersign keeps on epics off all of them: once the app is gone, nobody can do that for it.
        The sign-offs and their history stay in the app’s own storage, and panels go on showing them; the
        report, Jira’s search and the column “Date sign-off” then know nothing of them.
      </p>
      <p>
        Take the rule “PM and EM must agree the date first” out of workflows, too: without the app, Jira lets
        nothing through. Each project’s settings list where it is.
      </p>
      <Progress view={view} />
      {copies === 'removed' && (
        <Button loading={isBusy} onClick={() => void switchTo('kept')}>
          Write it on epics again
        </Button>
      )}
      {copies === 'kept' && !isAsking && (
        <Button onClick={() => setAsking(true)}>Remove it from all epics…</Button>
      )}
      {copies === 'kept' && isAsking && (
        <SectionMessage
          tone="warning"
          title="Remove it from all epics of this site?"
          actions={
            <>
              <Button look="primary" loading={isBusy} onClick={() => void switchTo('removed')}>
                Remove it
              </Button>
              <Button look="link" onClick={() => setAsking(false)}>
                Keep it
              </Button>
            </>
          }
        >
          All reports will show dates as if nobody had signed, until it is written again.
        </SectionMessage>
      )}
    </section>
  );
}

function Progress({ view: { site } }: { view: SiteView }) {
  const words = useWords();
  const { copies, following } = site;
  if (!following) return null;
  const count = formatCount(following.epics, words);
  const isRemoved = copies === 'removed';
  if (following.endedAt === null) {
    return (
      <p role="status">
        {isRemoved ? 'It is being removed' : 'It is being written again'}: {count} epics done so far. You can
        leave this page meanwhile.
      </p>
    );
  }
  return (
    <div role="status">
      <p>
        {isRemoved ? 'It was removed' : 'It was written again'} {onDay(following.endedAt, words)}: {count}{' '}
        epics.
        {following.failed > 0 &&
          ` ${following.failed} could not be changed just then; they are tried again every hour.`}
      </p>
      {isRemoved && (
        <p class="subtle">
          <JiraLink path={`/issues/?jql=${encodeURIComponent('dateState is not EMPTY')}`}>
            What is left
          </JiraLink>{' '}
          are epics that the app may not change: archived ones, or with a security level.
        </p>
      )}
    </div>
  );
}
