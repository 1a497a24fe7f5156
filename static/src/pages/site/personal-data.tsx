import { formatCount } from '../../../../src/domain/format';
import type { SiteView } from '../../../../src/domain/views/site';
import { onDay } from '../../../../src/domain/words/when';
import { useWords } from '../../page';

/** Which accounts are stored, and what becomes of one that is closed. */
export function PersonalData({ view: { accounts } }: { view: SiteView }) {
  const words = useWords();
  return (
    <section aria-labelledby="personal-data">
      <h2 id="personal-data">Personal data</h2>
      <p>
        Of people, Countersign stores account ids alone; names come from Jira each time. Once a week it asks
        Atlassian which of these accounts are closed. What a closed account did stays, as done by “Former
        user”, and nobody can tell any more whose it was.
      </p>
      <p class="subtle">
        {accounts.reportedAt === null
          ? 'The first report is made within a week.'
          : `${formatCount(accounts.accounts, words)} accounts were last reported ${onDay(accounts.reportedAt, words)}.`}
        {accounts.erased > 0 && ` ${formatCount(accounts.erased, words)} closed so far.`}
      </p>
    </section>
  );
}
