import type { Db } from '../../db';
import { isObject } from '../http/input';
import type { IssueType } from '../store/catalog';
import type { ExportedIssue } from './document';
import { ImportError } from './error';
import { idAfter, localId } from './ids';

/** An issue type as the export names it. */
interface NamedType {
  id: string;
  name: string;
  description: string;
  subtask: boolean;
  level: number | undefined;
}

/**
 * The issue type of each exported issue as it is known here. The level in the hierarchy decides what is an epic; an
 * export without levels (of an older version, or of Data Center) needs the name of its epic type.
 */
export function importIssueTypes(
  db: Db,
  issues: ExportedIssue[],
  epicType: string | undefined,
): Map<string, IssueType> {
  const named = issues.map((issue) => ({ issue, type: namedType(issue) }));
  const withoutLevel = named.filter(({ type }) => type.level === undefined && !type.subtask);
  if (withoutLevel.length > 0)
    requireEpicType(
      withoutLevel.map(({ type }) => type.name),
      epicType,
    );
  const levelOf = ({ level, subtask, name }: NamedType): number => {
    if (level !== undefined) return level;
    if (subtask) return -1;
    return epicType !== undefined && sameName(name, epicType) ? 1 : 0;
  };
  const saved = new Map<string, IssueType>();
  const byKey = new Map<string, IssueType>();
  for (const { issue, type } of named) {
    const level = levelOf(type);
    const described = `${type.name}|${level}`;
    const known = saved.get(`${type.id}|${described}`) ?? saveType(db, { ...type, level }, described);
    saved.set(`${type.id}|${described}`, known);
    byKey.set(issue.key, known);
  }
  return byKey;
}

function saveType(
  db: Db,
  { id: foreignId, name, description, level }: NamedType & { level: number },
  described: string,
): IssueType {
  const find = (id: string) => db.get<IssueType>('SELECT * FROM jira_issue_type WHERE id = ?', [id]);
  const id = localId(
    db,
    'type',
    { id: foreignId, described },
    {
      isFreeOrSame(candidate) {
        const existing = find(candidate);
        return !existing || (existing.name === name && existing.level === level);
      },
      next: () => idAfter(db, 'jira_issue_type'),
    },
  );
  const existing = find(id);
  if (existing) return existing;
  db.run('INSERT INTO jira_issue_type (id, name, description, level) VALUES (?, ?, ?, ?)', [
    id,
    name,
    description,
    level,
  ]);
  return { id, name, description, level };
}

function namedType({ fields, where }: ExportedIssue): NamedType {
  const type = fields.issuetype;
  if (!isObject(type) || typeof type.name !== 'string') {
    throw new ImportError(`${where}: fields.issuetype is missing; export with fields=*all`);
  }
  const level = type.hierarchyLevel;
  return {
    id: /^\d+$/.test(String(type.id)) ? String(type.id) : '0',
    name: type.name,
    description: typeof type.description === 'string' ? type.description : '',
    subtask: type.subtask === true,
    level: typeof level === 'number' && Number.isInteger(level) ? level : undefined,
  };
}

function requireEpicType(names: string[], epicType: string | undefined): void {
  const found = [...new Set(names)].sort().join(', ');
  if (epicType === undefined) {
    throw new ImportError(
      `the issue types carry no hierarchyLevel: say which one is the epic with --epic-type NAME (in the file: ${found})`,
    );
  }
  if (!names.some((name) => sameName(name, epicType))) {
    throw new ImportError(
      `no issue type is named "${epicType}", as --epic-type says (in the file: ${found})`,
    );
  }
}

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase();
