import type { Db } from '../../db';
import { isObject } from '../http/input';
import { findUser, NO_EMAIL_DOMAIN, saveUser, type User } from '../store/users';
import { isZone } from '../time/zone';
import type { ExportedIssue } from './document';

/** An account as an export shows it. */
export interface ExportedPerson {
  accountId: string;
  displayName: string;
  email: string | undefined;
  active: boolean;
  timeZone: string | undefined;
  isApp: boolean;
}

/** The account id of a user object; exports of Data Center have a key or a name in its place. */
export function accountIdIn(value: unknown): string | null {
  if (!isObject(value) || typeof value.displayName !== 'string') return null;
  const id = [value.accountId, value.key, value.name].find((one) => typeof one === 'string' && one !== '');
  return typeof id === 'string' ? id : null;
}

/** Everybody an issue names: in any field, as author of a change, or as an earlier assignee. */
export function peopleOf(issue: ExportedIssue): Map<string, ExportedPerson> {
  const people = new Map<string, ExportedPerson>();
  for (const history of issue.histories) {
    for (const person of history.items.flatMap(assigneesIn)) people.set(person.accountId, person);
  }
  // What a user object says counts for more than a bare name in the history.
  collect(issue.fields, people);
  for (const history of issue.histories) collect(history.author, people);
  return people;
}

/** Creates or updates the account, after it was given its projects; seeded people stay as they are. */
export function savePerson(db: Db, person: ExportedPerson): void {
  const existing = findUser(db, person.accountId);
  if (existing?.origin === 'seed') return;
  const zone = person.timeZone !== undefined && isZone(person.timeZone) ? person.timeZone : undefined;
  const user: User = {
    accountId: person.accountId,
    displayName: person.displayName,
    email:
      person.email ?? existing?.email ?? `${person.accountId.replace(/[^\w.-]+/g, '-')}@${NO_EMAIL_DOMAIN}`,
    active: person.active,
    timeZone: zone ?? existing?.timeZone ?? 'UTC',
    locale: 'en_US',
    origin: 'import',
    title: titleOf(db, person),
    accountType: person.isApp ? 'app' : 'atlassian',
    administersJira: false,
    browsesUsers: true,
  };
  saveUser(db, user);
}

function titleOf(db: Db, { accountId, active }: ExportedPerson): string {
  const projects = db.all<{ key: string }>(
    'SELECT p.key FROM jira_access a JOIN jira_project p ON p.id = a.project_id WHERE a.account_id = ? ORDER BY p.key',
    [accountId],
  );
  return `Imported with ${projects.map(({ key }) => key).join(', ')}${active ? '' : '; deactivated'}`;
}

function collect(value: unknown, people: Map<string, ExportedPerson>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, people);
    return;
  }
  if (!isObject(value)) return;
  const accountId = accountIdIn(value);
  if (accountId === null) {
    for (const item of Object.values(value)) collect(item, people);
    return;
  }
  people.set(accountId, {
    accountId,
    displayName: String(value.displayName),
    email:
      typeof value.emailAddress === 'string' && value.emailAddress.includes('@')
        ? value.emailAddress
        : undefined,
    active: value.active !== false,
    timeZone: typeof value.timeZone === 'string' ? value.timeZone : undefined,
    isApp: value.accountType === 'app',
  });
}

/** People who are only known from changes of an assignee: an id and a name. */
function assigneesIn(item: Record<string, unknown>): ExportedPerson[] {
  if (item.field !== 'assignee' && item.field !== 'reporter') return [];
  const sides = [
    [item.from, item.fromString],
    [item.to, item.toString],
  ];
  return sides.flatMap(([id, name]) =>
    typeof id === 'string' && id !== '' && typeof name === 'string'
      ? [
          {
            accountId: id,
            displayName: name,
            email: undefined,
            active: true,
            timeZone: undefined,
            isApp: false,
          },
        ]
      : [],
  );
}
