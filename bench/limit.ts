export interface ReadPlan {
  projectId: string;
  /** Pages one after the other, then one property for each epic. */
  plain: boolean;
}

/**
 * The same calls that the report makes, by a bare loop through the page's own bridge, with the answers discarded; or the
 * plain way. Runs in the page: it can use nothing from outside.
 *
 * @returns milliseconds
 */
export async function limitOf({
  projectId,
  plain,
}: ReadPlan): Promise<{ firstRows: number; allRows: number }> {
  const { callBridge } = (
    globalThis as unknown as {
      __bridge: { callBridge: (command: string, payload: unknown) => Promise<unknown> };
    }
  ).__bridge;
  const ask = async (method: string, restPath: string, body?: object) => {
    const headers = [
      ['Accept', 'application/json'],
      ['Content-Type', 'application/json'],
    ];
    const fetchRequestInit = { method, headers, body: body ? JSON.stringify(body) : null };
    const answer = await callBridge('fetchProduct', {
      product: 'jira',
      restPath,
      fetchRequestInit,
      isMultipartFormData: false,
    });
    return (answer as { body: string }).body;
  };
  const fields = ['summary', 'duedate', 'status', 'resolution', 'assignee', 'parent', 'priority'];
  const more = {
    fields: [...fields, 'components', 'statuscategorychangedate', 'issuetype'],
    properties: ['countersign'],
  };

  const began = performance.now();
  const opened = callBridge('invoke', { functionKey: 'open', payload: {} });
  const types = JSON.parse(
    await ask('GET', `/rest/api/3/issuetype/project?projectId=${projectId}&level=1`),
  ) as { id: string }[];
  const jql = `project = ${projectId} AND issuetype in (${types.map(({ id }) => id).join()}) AND statusCategory != Done ORDER BY duedate ASC, key`;
  const search = (body: object) => ask('POST', '/rest/api/3/search/jql', { jql, ...body });

  if (plain) {
    let next: string | undefined;
    const ids: string[] = [];
    do {
      const page = JSON.parse(
        await search({ ...more, maxResults: 100, ...(next && { nextPageToken: next }) }),
      );
      ids.push(...page.issues.map(({ id }: { id: string }) => id));
      next = page.nextPageToken;
    } while (next);
    for (const id of ids) await ask('GET', `/rest/api/3/issue/${id}/properties/countersign`);
    const all = performance.now() - began;
    return { firstRows: all, allRows: all };
  }

  const listing = (async () => {
    const ids: string[] = [];
    let next: string | undefined;
    do {
      const page = JSON.parse(
        await search({ fields: ['id'], maxResults: 5000, ...(next && { nextPageToken: next }) }),
      );
      ids.push(...page.issues.map(({ id }: { id: string }) => id));
      next = page.nextPageToken;
    } while (next);
    return ids;
  })();
  await search({ ...more, maxResults: 100 });
  await opened;
  const firstRows = performance.now() - began;
  const ids = (await listing).slice(100);
  const work = async () => {
    while (ids.length > 0)
      await ask('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ids.splice(0, 100), ...more });
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return { firstRows, allRows: performance.now() - began };
}
