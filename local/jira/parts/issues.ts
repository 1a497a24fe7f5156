import type { Db } from '../../db';
import type { Author } from '../events/issueEvents';
import type { ChangeItem } from '../history/store';
import { saveChange } from '../issues/change';
import { putParts } from '../issues/edit/parts';
import type { Site } from '../site';
import { type IssueRecord, readIssues } from '../store/issues';
import { PART_KINDS, type Part, type PartKind, refOf, refsIn } from './kind';

const carrying = ({ fieldId }: PartKind): string =>
  `EXISTS (SELECT 1 FROM json_each(i.fields, '$.${fieldId}') WHERE json_extract(value, '$.id') = ?)`;

/** How many issues carry a part. */
export function countIssuesOf(db: Db, kind: PartKind, { id }: Part): number {
  const sql = `SELECT count(*) AS count FROM jira_issue i WHERE ${carrying(kind)}`;
  return db.get<{ count: number }>(sql, [String(id)])?.count ?? 0;
}

/** Takes a part out of every issue that carries it, with another in its place if there is one: an edit of each. */
export function replacePart(
  site: Site,
  author: Author,
  kind: PartKind,
  gone: Part,
  substitute: Part | undefined,
): void {
  for (const draft of readIssues(site.db, carrying(kind), [String(gone.id)])) {
    const others = refsIn(draft.fields, kind).filter(({ id }) => id !== String(gone.id));
    const after = substitute ? [...others, refOf(substitute)] : others;
    saveChange(site, author, draft, putParts(site.db, draft, kind, after));
  }
}

/** In another project an issue keeps what that project has under the same name, and loses the rest. */
export function rehomeParts(db: Db, draft: IssueRecord, projectId: number): ChangeItem[] {
  return PART_KINDS.flatMap((kind) => {
    const names = refsIn(draft.fields, kind).map(({ name }) => name.toLowerCase());
    const there = kind.all(db).filter((part) => part.projectId === projectId);
    const same = there.filter(({ name }) => names.includes(name.toLowerCase()));
    return names.length === 0 ? [] : putParts(db, draft, kind, same.map(refOf));
  });
}
