import { createClock } from '../local/clock';
import { people } from '../local/jira/seed/world';
import { openLocal } from '../local/open';
import type { SweepPlace } from '../src/domain/sweep';
import { FIRST_ID, importEpics } from './large-project';

const EPICS = 20_000;
/** Every so many-th epic's copy is altered behind the app's back, with no event that tells of it. */
const ALTERED_EVERY = 100;
const HOUR = 3_600_000;
const LONGEST = 100;

/** How many hours the sweep takes to put altered copies right on a large site where nobody looks at them. */
export async function hoursToRepair(appDir: string) {
  const clock = createClock(Date.parse('2027-02-03T09:00:00Z'));
  const local = await openLocal({ dataDir: ':memory:', appDir, clock, log: () => {} });
  importEpics(local.jira, EPICS);
  const altered = Array.from({ length: EPICS / ALTERED_EVERY }, (_, index) => index * ALTERED_EVERY);
  const pathOf = (index: number) => `/rest/api/3/issue/${FIRST_ID + index}/properties/countersign`;
  for (const index of altered) await local.rest(people.ada, 'PUT', pathOf(index), { dateState: 'agreed' });
  const isAltered = async (index: number) =>
    (await local.rest(people.ada, 'GET', pathOf(index))).status === 200;

  let [wrong, hours, half, mostPoints] = [altered, 0, 0, 0];
  while (wrong.length > 0 && hours < LONGEST) {
    hours += 1;
    clock.advance(HOUR);
    await local.runSchedule('every-hour');
    const still = await Promise.all(wrong.map(isAltered));
    wrong = wrong.filter((_, at) => still[at]);
    if (half === 0 && wrong.length <= altered.length / 2) half = hours;
    const { body: place } = local.stored('epic', 'sweep') as { body: SweepPlace };
    mostPoints = Math.max(mostPoints, place.points);
  }
  await local.close();
  return { epics: EPICS, altered: altered.length, half, all: wrong.length === 0 ? hours : null, mostPoints };
}
