import { SectionMessage } from '../../components/section-message';
import { RetryButton } from './retry-button';
import type { Epics } from './use-epics';

interface UnreadMessageProps {
  epics: Epics;
  onReload: () => void;
}

/** Says what is missing from the list, for a list that looks whole and is not misleads. */
export function UnreadMessage({ epics: { unread, entries, retryUnread }, onReload }: UnreadMessageProps) {
  if (!unread.isListed) {
    return (
      <SectionMessage
        tone="warning"
        title="Some epics are missing here"
        actions={<RetryButton onRetry={onReload} />}
      >
        Jira did not name all epics of this project; the first {entries.size} are listed.
      </SectionMessage>
    );
  }
  const missing = unread.ids.length;
  return (
    <SectionMessage
      tone="warning"
      title={missing === 1 ? '1 epic is missing here' : `${missing} epics are missing here`}
      actions={<RetryButton onRetry={retryUnread} />}
    >
      Jira did not answer when they were read. All others are listed.
    </SectionMessage>
  );
}
