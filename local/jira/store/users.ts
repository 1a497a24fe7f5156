import type { Db } from '../../db';
import type { Person } from '../../ports';

/** An account: a person, or an app that acts by itself. */
export interface User extends Person {
  accountType: 'atlassian' | 'app';
  /** Global permission Administer Jira. */
  administersJira: boolean;
  /** Global permission "Browse users and groups". */
  browsesUsers: boolean;
}

interface UserRow {
  account_id: string;
  display_name: string;
  email: string;
  active: number;
  time_zone: string;
  locale: string;
  account_type: User['accountType'];
  origin: User['origin'];
  title: string;
  administers_jira: number;
  browses_users: number;
}

/** Domain of the addresses made up for people whose export carries none; they are not shown by the REST API. */
export const NO_EMAIL_DOMAIN = 'imported.invalid';

const toUser = (row: UserRow): User => ({
  accountId: row.account_id,
  displayName: row.display_name,
  email: row.email,
  active: row.active === 1,
  timeZone: row.time_zone,
  locale: row.locale,
  accountType: row.account_type,
  origin: row.origin,
  title: row.title,
  administersJira: row.administers_jira === 1,
  browsesUsers: row.browses_users === 1,
});

export function findUser(db: Db, accountId: string): User | undefined {
  const row = db.get<UserRow>('SELECT * FROM jira_user WHERE account_id = ?', [accountId]);
  return row && toUser(row);
}

export function findUserByEmail(db: Db, email: string): User | undefined {
  const row = db.get<UserRow>('SELECT * FROM jira_user WHERE email = ? COLLATE NOCASE', [email]);
  return row && toUser(row);
}

/** Closes an account for good: Jira keeps the id, and shows nobody for it. */
export function closeUser(db: Db, accountId: string): void {
  const user = findUser(db, accountId);
  if (!user) return;
  saveUser(db, { ...user, displayName: 'Former user', email: '', active: false });
  db.run('INSERT OR IGNORE INTO jira_closed_account (account_id) VALUES (?)', [accountId]);
}

export function isClosedUser(db: Db, accountId: string): boolean {
  return db.get('SELECT 1 FROM jira_closed_account WHERE account_id = ?', [accountId]) !== undefined;
}

/** All accounts in the order they were made. */
export function allUsers(db: Db): User[] {
  return db.all<UserRow>('SELECT * FROM jira_user ORDER BY rowid').map(toUser);
}

/** Creates the account, or replaces all of it but its place in the list. */
export function saveUser(db: Db, user: User): void {
  db.run(
    `INSERT INTO jira_user (account_id, display_name, email, active, time_zone, locale, account_type, origin,
       title, administers_jira, browses_users) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (account_id) DO UPDATE SET display_name = excluded.display_name, email = excluded.email,
       active = excluded.active, time_zone = excluded.time_zone, locale = excluded.locale, title = excluded.title`,
    [
      user.accountId,
      user.displayName,
      user.email,
      user.active ? 1 : 0,
      user.timeZone,
      user.locale,
      user.accountType,
      user.origin,
      user.title,
      user.administersJira ? 1 : 0,
      user.browsesUsers ? 1 : 0,
    ],
  );
}
