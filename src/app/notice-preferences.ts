import { choose, type NoticeChoice, preferencesOf } from '../domain/notices/preferences';
import { accept, type Outcome, refuse } from '../domain/refusal';
import type { NoticePreferences } from '../domain/views/my-turn';
import { changePerson } from './notices/change-person';
import type { NoticePorts } from './notices/ports';
import type { Caller } from './ports';

/** Saves when and whether the caller is written to. Their zone is the one they are in now. */
export async function saveNotices(
  ports: Pick<NoticePorts, 'people' | 'jitter'>,
  { accountId, timeZone, now }: Caller,
  choice: NoticeChoice,
): Promise<Outcome<NoticePreferences>> {
  const saved = await changePerson(ports, accountId, (before) => choose(before, choice, timeZone, now));
  return saved ? accept(preferencesOf(saved, timeZone)) : refuse({ code: 'busy' });
}
