import type { JSX } from 'preact';
import type { OutboxView } from '../../web-api';
import { Empty, Loaded } from '../components/feedback';
import { requestLocal } from '../http/request';
import { useLoad } from '../state/load';
import { Link } from '../state/router';
import { useShell } from '../state/session';

/** The mails that would have left Jira. */
export function Outbox(): JSX.Element {
  const { format } = useShell();
  const [load, reload] = useLoad('outbox', () => requestLocal<OutboxView>('GET', '/local/outbox'));
  return (
    <section class="issue-section">
      <h2>Outbox</h2>
      <Loaded load={load} what="mails" retry={reload}>
        {({ messages }) =>
          messages.length === 0 ? (
            <Empty>No mail has been sent.</Empty>
          ) : (
            <ul class="outbox">
              {messages.map((message) => (
                <li key={`${message.at} ${message.subject}`}>
                  <strong>{message.subject}</strong>{' '}
                  <Link to={`/browse/${message.issueKey}`}>{message.issueKey}</Link>
                  <p class="muted">
                    {format.moment(message.at)} to {message.to.join(', ')}
                  </p>
                  <p>{message.text}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
