import type { MailKind, PersonNotices } from '../../domain/notices/preferences';
import type { AccountId } from '../../domain/roles';
import { changePerson } from './change-person';
import type { Mail, StoredPerson } from './ports';
import type { Run } from './run';

/** How often in a row a mail is put off to the next hour. */
const MOST_PUT_OFF = 3;
/** What no answer counts as, where a status is kept. */
const NO_ANSWER = 504;
const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

/** One mail to one person. Nothing is sent that was not claimed first: rather not at all than twice. */
export interface Delivery {
  kind: MailKind;
  person: AccountId;
  stored: StoredPerson;
  /** What is kept of the person once the mail is theirs to get. */
  claimed: PersonNotices;
  /** Takes what the mail tells of out of the reach of other runs, and words what is left of it; null for nothing. */
  prepare(): Promise<Mail | null>;
  /** Gives back what `prepare` and `claimed` took, for the next hour. */
  release(): Promise<void>;
  unclaim(now: PersonNotices): PersonNotices;
}

export async function deliver(run: Run, delivery: Delivery): Promise<void> {
  const { ports } = run;
  const { person, stored, claimed, kind } = delivery;
  if (!(await ports.people.write(person, stored.rev, claimed))) return;
  const mail = await delivery.prepare();
  if (mail === null) return;
  const status = await ports.mail.send(mail);
  if (status === TOO_MANY_REQUESTS) run.stopped = true;
  if (isSent(status)) {
    if (claimed.refused || claimed.putOff[kind] > 0)
      await changePerson(ports, person, (now) => well(now, kind));
  } else if (isBusy(status) && claimed.putOff[kind] < MOST_PUT_OFF) {
    await delivery.release();
    await changePerson(ports, person, (now) => putOff(delivery.unclaim(now), kind));
  } else {
    ports.note('mail-not-taken', String(status ?? 'no-answer'));
    const refused = { status: status ?? NO_ANSWER, at: run.now };
    await changePerson(ports, person, (now) => ({ ...well(now, kind), refused }));
  }
}

function isSent(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** Jira says that it did not take the mail, and may later. After any other failure it may have sent it all the same. */
function isBusy(status: number | null): boolean {
  return status === TOO_MANY_REQUESTS || status === UNAVAILABLE;
}

function well(notices: PersonNotices, kind: MailKind): PersonNotices {
  return { ...notices, refused: null, putOff: { ...notices.putOff, [kind]: 0 } };
}

function putOff(notices: PersonNotices, kind: MailKind): PersonNotices {
  return { ...notices, putOff: { ...notices.putOff, [kind]: notices.putOff[kind] + 1 } };
}
