import type { LedgerEvent } from '../domain/event';
import type { EpicRecord } from '../domain/record';
import type { Instant } from '../domain/roles';
import { commentText } from '../domain/words/comment';
import type { Ports } from './ports';

/** What is heard of later than this, milliseconds, is no news worth a comment. */
const NEWS = 24 * 60 * 60 * 1000;

/**
 * Says on the issue that an agreed date changed, or is agreed again. Only who wrote the events says it, and only once:
 * rather not at all than twice. What happened stands, whether the comment can be written or not.
 */
export async function commentOn(
  ports: Pick<Ports, 'app' | 'note'>,
  issueId: string,
  before: EpicRecord,
  events: readonly LedgerEvent[],
  now: Instant,
): Promise<void> {
  const fresh = events.filter(({ at }) => now - at < NEWS);
  const text = commentText(before, fresh);
  if (text === null) return;
  try {
    const said = await ports.app.comment(issueId, text);
    if (!said.ok) ports.note('comment-not-written', said.refusal.code);
  } catch (error) {
    ports.note('comment-not-written', error);
  }
}
