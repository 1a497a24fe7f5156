import { IssueLink } from '../../components/issue-link';
import { SectionMessage } from '../../components/section-message';

/** Nothing to do, and what comes next. */
export function NothingWaits() {
  return (
    <div class="nothing-waits">
      <h2>Nothing waits on you.</h2>
      <p class="subtle">
        As soon as the other side signs a date, or one that you own moves, it appears here.
      </p>
    </div>
  );
}

/** The epic that the address names is not among those that wait. */
export function NotWaiting({ issueKey }: { issueKey: string }) {
  return (
    <SectionMessage
      title={`${issueKey} does not wait on you at the moment`}
      actions={<IssueLink issueKey={issueKey}>Open {issueKey}</IssueLink>}
    >
      You may have signed it already, its date may have moved, or somebody else may have it now.
    </SectionMessage>
  );
}
