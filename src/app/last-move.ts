import type { Source } from '../domain/agreement';
import { isDay } from '../domain/calendar';
import { instantOf, type JiraIssue, part, text } from '../domain/facts';
import type { Move } from '../domain/views/panel';

/** Who or what changed the date last, from the issue's own history (newest first); null where it never changed. */
export function lastMove(issue: JiraIssue, source: Source): Move | null {
  const histories = part((issue as { changelog?: unknown }).changelog).histories;
  if (!Array.isArray(histories)) return null;
  const entries = histories
    .map(part)
    .sort((a, b) => (instantOf(b.created) ?? 0) - (instantOf(a.created) ?? 0));
  for (const history of entries) {
    const items = Array.isArray(history.items) ? history.items.map(part) : [];
    const item = items.find((each) => each.fieldId === source);
    const at = instantOf(history.created);
    if (!item || at === null) continue;
    return { by: mover(part(history.author)), from: dayOf(item.from), to: dayOf(item.to), at };
  }
  return null;
}

function mover(author: Record<string, unknown>): Move['by'] {
  const accountId = text(author.accountId) || null;
  const name = text(author.displayName) || null;
  if (!accountId && !name) return { kind: 'unknown', accountId, name };
  return { kind: author.accountType === 'app' ? 'app' : 'person', accountId, name };
}

function dayOf(side: unknown) {
  return typeof side === 'string' && isDay(side) ? side : null;
}
