import type { Db } from '../../db';
import type { Mail } from '../../ports';

interface Row {
  id: number;
  at: number;
  recipient: string;
  content: string;
}

/** Puts one mail into the outbox, which nothing ever leaves. */
export function addMail(db: Db, { at, to, ...content }: Omit<Mail, 'id'>): void {
  db.run('INSERT INTO jira_mail (at, recipient, content) VALUES (?, ?, ?)', [
    at,
    to,
    JSON.stringify(content),
  ]);
}

/** Newest first. */
export function readMails(db: Db): Mail[] {
  return db.all<Row>('SELECT * FROM jira_mail ORDER BY id DESC').map(({ id, at, recipient, content }) => ({
    id: String(id),
    at,
    to: recipient,
    ...(JSON.parse(content) as Omit<Mail, 'id' | 'at' | 'to'>),
  }));
}
