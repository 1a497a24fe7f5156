import type { JSX } from 'preact';
import type { MailView, OutboxView } from '../../web-api';
import { Empty, Loaded } from '../components/feedback';
import { MailBody } from '../components/mail-body';
import { requestLocal } from '../http/request';
import { useLoad } from '../state/load';
import { Link } from '../state/router';
import { useShell } from '../state/session';
import { Page } from './page';

/** Every mail that Jira would have sent, newest first; one of them at `/outbox/ID`. */
export function OutboxPage({ mailId }: { mailId: string | null }): JSX.Element {
  const [load, reload] = useLoad('outbox', () => requestLocal<OutboxView>('GET', '/local/outbox'));
  const mails = load.status === 'ready' ? load.value.mails : [];
  const mail = mails.find(({ id }) => id === mailId);
  return (
    <Page title={mail?.subject ?? 'Outbox'}>
      <Loaded load={load} what="mails" retry={reload}>
        {() => (mailId === null ? <Mails mails={mails} /> : <OneMail mail={mail} />)}
      </Loaded>
    </Page>
  );
}

function Mails({ mails }: { mails: MailView[] }): JSX.Element {
  const { format } = useShell();
  if (mails.length === 0) return <Empty>Nothing was sent yet.</Empty>;
  return (
    <ul class="mails">
      {mails.map((mail) => (
        <li key={mail.id}>
          <Link to={`/outbox/${mail.id}`}>{mail.subject}</Link>
          <span class="muted small">
            To {mail.toName}, {format.moment(mail.at)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function OneMail({ mail }: { mail: MailView | undefined }): JSX.Element {
  const { format } = useShell();
  if (mail === undefined) return <Empty>There is no such mail.</Empty>;
  return (
    <>
      <dl class="fields">
        <div>
          <dt>To</dt>
          <dd>{mail.toName}</dd>
        </div>
        <div>
          <dt>From</dt>
          <dd>{mail.fromName}</dd>
        </div>
        <div>
          <dt>Sent</dt>
          <dd>{format.moment(mail.at)}</dd>
        </div>
        <div>
          <dt>About</dt>
          <dd>
            <Link to={`/browse/${mail.issueKey}`}>{mail.issueKey}</Link>
          </dd>
        </div>
      </dl>
      <MailBody mail={mail} />
      <p>
        <Link to="/outbox">All mails</Link>
      </p>
    </>
  );
}
