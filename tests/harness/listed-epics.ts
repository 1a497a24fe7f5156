import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type { Local } from '../../local/open';

/** Keys of the epics that the report lists, as it downloads them, in its order. */
export async function listedKeys(page: Page, frame: Frame): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Download JSON' }).click(),
  ]);
  const { epics } = JSON.parse(readFileSync(await download.path(), 'utf8')) as { epics: { key: string }[] };
  return epics.map(({ key }) => key);
}

/** Keys of the open epics that Jira has of a project, for this person; sorted. */
export async function openKeys(
  { rest }: Pick<Local, 'rest'>,
  who: string,
  projectKey: string,
): Promise<string[]> {
  const jql = `project = ${projectKey} AND hierarchyLevel = 1 AND statusCategory != Done`;
  const keys: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const search = { jql, fields: ['key'], maxResults: 5_000, ...(nextPageToken && { nextPageToken }) };
    const page = (await rest(who, 'POST', '/rest/api/3/search/jql', search)).body as {
      issues: { key: string }[];
      nextPageToken?: string;
    };
    keys.push(...page.issues.map(({ key }) => key));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken);
  return keys.sort();
}
