import type { TeamsView } from '../../web-api';
import { jira } from '../http/jira';
import { readList, readRecord, readString } from '../http/read';
import { requestLocal } from '../http/request';

interface Named {
  id: string;
  name: string;
}

/** The groups of the site; none for those who may not browse them. */
export async function listGroups(): Promise<Named[]> {
  const answer = readRecord(await jira('GET', '/groups/picker?query='), 'answer');
  return readList(answer.groups, 'groups', (value) => {
    const group = readRecord(value, 'group');
    return { id: readString(group.groupId, 'group.groupId'), name: readString(group.name, 'group.name') };
  });
}

/** Jira's REST API does not list teams: they belong to the organisation. */
export async function listTeams(): Promise<Named[]> {
  return (await requestLocal<TeamsView>('GET', '/local/teams')).teams;
}
