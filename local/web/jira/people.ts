import { jira } from '../http/jira';
import { isRecord, readList } from '../http/read';
import { type PersonRef, readPersonRef } from './issue';

/** People whom the acting person may assign the issue to. */
export async function listAssignable(key: string): Promise<PersonRef[]> {
  const path = `/user/assignable/search?issueKey=${encodeURIComponent(key)}&maxResults=1000`;
  return readList(await jira('GET', path), 'answer', readPersonRef);
}

/** Everybody with an active account; nobody for those who may not browse users. */
export async function listPeople(): Promise<PersonRef[]> {
  const answer = await jira('GET', '/user/search?query=&maxResults=1000');
  const accounts = readList(answer, 'answer', (value) => value);
  const isPerson = (account: unknown) => isRecord(account) && account.accountType === 'atlassian';
  return accounts.filter(isPerson).map(readPersonRef);
}
