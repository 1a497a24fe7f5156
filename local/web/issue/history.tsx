import type { JSX } from 'preact';
import { Empty, Loaded } from '../components/feedback';
import { Icon } from '../components/icon';
import type { IssueDetail } from '../jira/detail';
import { type HistoryEntry, type HistoryItem, readHistory } from '../jira/history';
import { useLoad } from '../state/load';
import { useShell } from '../state/session';
import { fieldText } from '../text/field-text';

interface HistoryProps {
  issue: IssueDetail;
  /** Changes whenever the issue was changed here. */
  version: number;
}

/** Who changed what and when, newest first. */
export function History({ issue, version }: HistoryProps): JSX.Element {
  const [load, reload] = useLoad(issue.key, () => readHistory(issue.key), version);
  return (
    <section class="issue-section">
      <h2>History</h2>
      <Loaded load={load} what="history" retry={reload}>
        {(entries) =>
          entries.length === 0 ? (
            <Empty>Nothing has changed since this issue was created.</Empty>
          ) : (
            <ol class="history">
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} issue={issue} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}

function Entry({ entry, issue }: { entry: HistoryEntry; issue: IssueDetail }): JSX.Element {
  const { format } = useShell();
  return (
    <li>
      <p>
        <strong>{entry.author?.displayName ?? 'Somebody unknown'}</strong>{' '}
        <time dateTime={entry.created} class="muted">
          {format.moment(entry.created)}
        </time>
      </p>
      <ul>
        {entry.items.map((item, index) => (
          <Change key={`${index}`} item={item} name={nameOf(item, issue)} />
        ))}
      </ul>
    </li>
  );
}

/** The field by its name on this site; what is no field is called as Jira calls it. */
function nameOf(item: HistoryItem, issue: IssueDetail): string {
  return issue.fields.get(item.fieldId ?? '')?.name ?? item.field;
}

function Change({ item, name }: { item: HistoryItem; name: string }): JSX.Element {
  const { format } = useShell();
  const words = (value: string | null) =>
    value === null ? <span class="muted">None</span> : <span>{fieldText(value, format)}</span>;
  return (
    <li class="change">
      <span class="history-field">{name}</span>
      {words(item.from)}
      <Icon name="arrow" />
      <span class="visually-hidden">to</span>
      {words(item.to)}
    </li>
  );
}
