import { ADA_ADMIN } from '../harness/people';
import type { TestJira } from '../harness/test-jira';
import type { App } from './app-of';

/** Imports epics of a project whose only owner is `manager`, as their EM; each with a date unless `dueOf` gives another. */
export async function importMany(
  { jira, app }: { jira: TestJira; app: App },
  count: number,
  dueOf: (index: number) => string = () => '2027-03-01',
): Promise<void> {
  const epic = (index: number) => ({
    id: String(90_000 + index),
    key: `MANY-${index + 1}`,
    fields: {
      summary: `One of many ${index}`,
      project: { id: '90900', key: 'MANY', name: 'Many' },
      issuetype: { id: '90902', name: 'Epic', hierarchyLevel: 1 },
      status: { id: '90903', name: 'To Do', statusCategory: { key: 'new' } },
      created: '2027-01-04T09:00:00.000+0000',
      updated: '2027-01-04T09:00:00.000+0000',
      duedate: dueOf(index),
      assignee: { accountId: 'manager', displayName: 'Mana Ger', active: true },
    },
  });
  jira.jira.importExport({ issues: Array.from({ length: count }, (_, index) => epic(index)) });
  await app.nameProject('MANY', ADA_ADMIN, [], ['manager']);
  await jira.deliver();
}
