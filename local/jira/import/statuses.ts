import type { Db } from '../../db';
import { isObject } from '../http/input';
import type { CategoryKey, Status } from '../store/catalog';
import type { ExportedIssue } from './document';
import { ImportError } from './error';
import { idAfter, localId } from './ids';

export interface ImportedStatuses {
  /** The status of each issue, by the issue's key. */
  byKey: Map<string, Status>;
  /** The id here of a status that a history names by its id and name there. */
  idOf(foreignId: string, name: string): string;
}

const CATEGORIES: CategoryKey[] = ['new', 'indeterminate', 'done', 'undefined'];

export function importStatuses(db: Db, issues: ExportedIssue[]): ImportedStatuses {
  const byKey = new Map<string, Status>();
  const byForeign = new Map<string, string>();
  for (const issue of issues) {
    const { foreignId, ...named } = namedStatus(issue);
    const status = saveStatus(db, foreignId, named);
    byKey.set(issue.key, status);
    byForeign.set(`${foreignId}|${named.name}`, status.id);
  }
  return { byKey, idOf: (foreignId, name) => byForeign.get(`${foreignId}|${name}`) ?? foreignId };
}

/**
 * Gives a project the statuses of its issues; a category that none of them is in gets a status of the same file, else
 * of the sample, so that work can be begun and done. Transitions that are there keep their ids.
 */
export function setWorkflow(db: Db, projectId: number, own: Status[], others: Status[]): void {
  const lacking = CATEGORIES.slice(0, 3).filter(
    (category) => !own.some((status) => status.category === category),
  );
  const sample = db.all<Status>('SELECT * FROM jira_status ORDER BY rowid');
  const added = lacking.map((category) =>
    [...others, ...sample].find((status) => status.category === category),
  );
  const rank = ({ category }: Status) => CATEGORIES.indexOf(category);
  const all = [...own, ...added].filter((status) => status !== undefined).sort((a, b) => rank(a) - rank(b));
  for (const { id } of all) {
    db.run(
      `INSERT OR IGNORE INTO jira_project_status (project_id, status_id, transition_id)
       SELECT ?, ?, coalesce(max(transition_id), 1) + 10 FROM jira_project_status WHERE project_id = ?`,
      [projectId, id, projectId],
    );
  }
}

function namedStatus({ fields, where }: ExportedIssue): Omit<Status, 'id'> & { foreignId: string } {
  const { status } = fields;
  if (!isObject(status) || typeof status.name !== 'string') {
    throw new ImportError(`${where}: fields.status is missing; export with fields=*all`);
  }
  const category = isObject(status.statusCategory) ? status.statusCategory.key : undefined;
  return {
    foreignId: /^\d+$/.test(String(status.id)) ? String(status.id) : '0',
    name: status.name,
    description: typeof status.description === 'string' ? status.description : '',
    category: CATEGORIES.find((key) => key === category) ?? 'undefined',
  };
}

function saveStatus(db: Db, foreignId: string, { name, description, category }: Omit<Status, 'id'>): Status {
  const find = (id: string) => db.get<Status>('SELECT * FROM jira_status WHERE id = ?', [id]);
  const id = localId(
    db,
    'status',
    { id: foreignId, described: `${name}|${category}` },
    {
      isFreeOrSame(candidate) {
        const existing = find(candidate);
        return !existing || (existing.name === name && existing.category === category);
      },
      next: () => idAfter(db, 'jira_status'),
    },
  );
  const existing = find(id);
  if (existing) return existing;
  db.run('INSERT INTO jira_status (id, name, description, category) VALUES (?, ?, ?, ?)', [
    id,
    name,
    description,
    category,
  ]);
  return { id, name, description, category };
}
