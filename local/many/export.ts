/** A large project as Jira's REST API would export it: epics of every kind, in no order that helps anybody. */
export const BIG = { id: '95000', key: 'BIG', name: 'Big' };

/** The first epic's id; the others follow. */
export const FIRST_EPIC = 2_000_000;
/** Managers who share the epics: so many PMs, and as many EMs. */
const PAIRS = 40;
const DAY = 86_400_000;
const THINGS = ['Checkout', 'Search', 'Invoices', 'Returns', 'Loyalty', 'Shipping', 'Prices', 'Catalogue'];
const AIMS = ['in one step', 'for partners', 'without e-mail', 'by phone', 'for the north', 'twice as fast'];

const STATUSES = {
  todo: { id: '95001', name: 'To Do', statusCategory: { key: 'new' } },
  'in-progress': { id: '95002', name: 'In Progress', statusCategory: { key: 'indeterminate' } },
  done: { id: '95003', name: 'Done', statusCategory: { key: 'done' } },
};

/** What has come of an epic's date so far. */
export type Story = 'no-date' | 'unsigned' | 'part-signed' | 'agreed' | 'moved' | 'agreed-again' | 'done';
const STORIES: readonly Story[] = [
  'no-date',
  'unsigned',
  'part-signed',
  'agreed',
  'agreed',
  'moved',
  'agreed-again',
  'unsigned',
  'agreed',
  'done',
];

export interface BigEpic {
  id: string;
  story: Story;
  phase: keyof typeof STATUSES;
  pm: string;
  em: string;
  /** The date in Jira, and the one that was agreed before it moved. */
  due: string | null;
  before: string;
}

/** The epic at a place of the list, always the same for the same day. */
export function bigEpic(index: number, today: number): BigEpic {
  const story = STORIES[index % STORIES.length] ?? 'unsigned';
  const pair = Math.floor(index / STORIES.length) % PAIRS;
  const days = ((index * 37) % 540) - 30;
  const dayAt = (offset: number) => new Date(today + (days + offset) * DAY).toISOString().slice(0, 10);
  return {
    id: String(FIRST_EPIC + index),
    story,
    phase: story === 'done' ? 'done' : index % 3 === 0 ? 'in-progress' : 'todo',
    pm: `big-pm-${pair}`,
    em: `big-em-${pair}`,
    due: story === 'no-date' ? null : dayAt(0),
    before: dayAt(-14),
  };
}

export function exportOf(epics: readonly BigEpic[], today: number): { issues: object[] } {
  const written = new Date(today - 30 * DAY).toISOString().replace('Z', '+0000');
  const personOf = (accountId: string) => ({ accountId, displayName: nameOf(accountId), active: true });
  const issues = epics.map(({ id, phase, due, pm, em }, index) => ({
    id,
    key: `${BIG.key}-${index + 1}`,
    fields: {
      summary: `${THINGS[index % THINGS.length]} ${AIMS[index % AIMS.length]} ${Math.floor(index / 8) + 1}`,
      project: BIG,
      issuetype: { id: '95004', name: 'Epic', hierarchyLevel: 1 },
      status: STATUSES[phase],
      created: written,
      updated: written,
      duedate: due,
      reporter: personOf(pm),
      assignee: personOf(em),
    },
  }));
  return { issues };
}

function nameOf(accountId: string): string {
  const [, role, number] = accountId.split('-');
  return `${role === 'pm' ? 'Pat' : 'Eli'} ${Number(number) + 1}`;
}
