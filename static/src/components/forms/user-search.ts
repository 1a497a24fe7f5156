import { part } from '../../../../src/domain/jira-json';
import { getJira } from '../../bridge';
import { type Person, readPerson } from '../../people';

/** People that fit a query, or the plain fact that the one looking may not look for people. */
export type UserSearch = { people: Person[] } | { people: null };

const MOST_SHOWN = 8;

/**
 * Looks for people as the person looking. Where they may not browse users, Jira refuses or finds nobody: then
 * among those who can be assigned in the project.
 */
export async function searchUsers(query: string, projectKey: string): Promise<UserSearch> {
  const wanted = encodeURIComponent(query);
  const everyone = await attempt(`/rest/api/3/user/search?query=${wanted}&maxResults=${MOST_SHOWN * 3}`);
  if (everyone && everyone.length > 0) return { people: everyone };
  const project = encodeURIComponent(projectKey);
  const assignable = await attempt(
    `/rest/api/3/user/assignable/search?project=${project}&query=${wanted}&maxResults=${MOST_SHOWN * 3}`,
  );
  return { people: assignable ?? everyone };
}

/** The people an address answers with; null where Jira refuses or does not answer. */
async function attempt(path: string): Promise<Person[] | null> {
  try {
    const json = await getJira(path);
    if (!Array.isArray(json)) return null;
    return json
      .filter((each) => (part(each).accountType ?? 'atlassian') === 'atlassian')
      .flatMap((each) => readPerson(each) ?? [])
      .filter((person) => person.active)
      .slice(0, MOST_SHOWN);
  } catch {
    return null;
  }
}
