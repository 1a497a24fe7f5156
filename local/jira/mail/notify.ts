import { type Answer, type Call, type Endpoint, noContent } from '../http/endpoint';
import { objectBody, textOfBody } from '../http/input';
import { badRequest, Refusal } from '../http/refusal';
import { getIssue } from '../permissions/access';
import { findUser } from '../store/users';
import { namedRecipients, restriction } from './recipients';
import { addMail } from './store';

export const mailEndpoints: Endpoint[] = [
  { method: 'POST', path: '/issue/{issue}/notify', scopes: ['write:jira-work'], answer: notify },
];

/**
 * Puts a mail into the outbox for everybody who is named, is active and passes `restrict`; nobody is told who was not.
 * Without `restrict` it goes to people who may not browse the issue too, as on Jira: to think of that is the sender's.
 */
function notify({ site, caller, path, body: raw }: Call): Answer {
  const issue = getIssue(site, caller.accountId, path('issue'));
  const body = objectBody(raw);
  const refused = site.mailRefused();
  if (refused !== null) throw new Refusal(refused, ['Outgoing emails are disabled, by a switch.']);
  const subject = textOfBody(body, 'subject') ?? `(${issue.key}) ${issue.summary}`;
  const textBody = textOfBody(body, 'textBody') ?? null;
  const htmlBody = textOfBody(body, 'htmlBody') ?? null;
  const passes = restriction(body.restrict, issue, site);
  const others = namedRecipients(body.to, issue, site).filter((accountId) => accountId !== caller.accountId);
  if (others.length === 0) throw badRequest('No recipients were defined for notification.');
  const content = { subject, textBody, htmlBody, issueKey: issue.key, issueId: String(issue.id) };
  for (const to of others) {
    if (!findUser(site.db, to)?.active || !passes(to)) continue;
    addMail(site.db, { at: site.clock.now(), to, from: caller.accountId ?? '', ...content });
  }
  return noContent;
}
