import type { PersonNotices } from '../../domain/notices/preferences';
import type { AccountId } from '../../domain/roles';
import type { NoticePorts } from './ports';

const ATTEMPTS = 6;
const LONGEST_FIRST_WAIT = 40;

/**
 * Changes what is kept of a person, however many do so at once.
 *
 * @param change makes the next state of the present one; null where there is nothing to change
 * @returns what is kept then; null where it could not be written
 */
export async function changePerson(
  { people, jitter }: Pick<NoticePorts, 'people' | 'jitter'>,
  person: AccountId,
  change: (now: PersonNotices) => PersonNotices | null,
): Promise<PersonNotices | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await jitter(LONGEST_FIRST_WAIT * 2 ** attempt);
    const stored = (await people.read([person])).get(person);
    if (!stored) continue;
    const next = change(stored.notices);
    if (next === null) return stored.notices;
    if (await people.write(person, stored.rev, next)) return next;
  }
  return null;
}
