import type { LocalJira } from '../local/jira/jira';

export const LARGE = { id: '90900', key: 'LARGE', name: 'Large' };
export const FIRST_ID = 1_000_000;

/**
 * Imports a project of so many open epics, all with the same date, which the app has never heard of. They are assigned to
 * these people in turn, who may thereby edit them.
 */
export function importEpics(jira: LocalJira, count: number, people: readonly string[] = []): void {
  const updated = '2027-01-04T09:00:00.000+0000';
  const personOf = (accountId: string) => ({ accountId, displayName: accountId, active: true });
  const epic = (index: number) => ({
    id: String(FIRST_ID + index),
    key: `${LARGE.key}-${index + 1}`,
    fields: {
      summary: `One of many ${index}`,
      project: LARGE,
      issuetype: { id: '90902', name: 'Epic', hierarchyLevel: 1 },
      status: { id: '90903', name: 'To Do', statusCategory: { key: 'new' } },
      created: updated,
      updated,
      duedate: '2027-03-01',
      ...(people.length > 0 && { assignee: personOf(people[index % people.length] ?? '') }),
    },
  });
  jira.importExport({ issues: Array.from({ length: count }, (_, index) => epic(index)) });
}
