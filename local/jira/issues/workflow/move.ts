import type { ChangeItem } from '../../history/store';
import type { Status } from '../../store/catalog';
import type { IssueRecord } from '../../store/issues';
import { changed } from '../edit/field';
import { resolutionFor } from './resolutions';

/**
 * Puts a draft into another status: keeps the day its status category changed, sets the resolution on entering the
 * category Done and clears it on leaving. Answers with the history's items.
 */
export function moveToStatus(draft: IssueRecord, from: Status, to: Status, now: number): ChangeItem[] {
  if (from.id === to.id) return [];
  draft.statusId = to.id;
  const items = changed('status', { id: from.id, label: from.name }, { id: to.id, label: to.name });
  if (from.category !== to.category) draft.categoryChanged = now;
  const before = (draft.fields.resolution ?? null) as { id: string; name: string } | null;
  const after = to.category === 'done' ? resolutionFor(to.name) : null;
  draft.fields.resolution = after;
  if (after === null) draft.resolved = null;
  else if (before?.id !== after.id) draft.resolved = now;
  const side = (resolution: typeof before) => ({
    id: resolution?.id ?? null,
    label: resolution?.name ?? null,
  });
  return [...items, ...changed('resolution', side(before), side(after))];
}
