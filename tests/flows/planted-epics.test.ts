import { ADA_ADMIN } from '../harness/people';
import { openTestJira, type TestJira } from '../harness/test-jira';
import { appOf } from './app-of';

let jira: TestJira;
const asked: string[] = [];

beforeAll(async () => {
  jira = await openTestJira({ onRequest: (request) => asked.push(request) });
  await jira.plantEpics(40);
  await jira.deliver();
});
afterAll(() => jira.close());

test('planted epics are as the app would have left them: comparing them with their records changes nothing', async () => {
  await jira.runSchedule('every-hour');
  // What the seeded projects were still lacking is written in this first hour.
  asked.length = 0;
  jira.clock.advance(3_600_000);
  await jira.runSchedule('every-hour');
  expect(asked.filter((request) => /PUT|DELETE/.test(request))).toEqual([]);
  const { states, seals } = await report();
  expect(states).toEqual({ agreed: 20, changed: 4, 'no-date': 4, 'part-signed': 4, unsigned: 8 });
  expect(seals).toBe(40);
});

async function report() {
  const app = appOf(jira);
  const states: Record<string, number> = {};
  let seals = 0;
  for (let number = 1; number <= 40; number += 1) {
    const { evaluation } = await app.open(ADA_ADMIN, `BIG-${number}`);
    states[evaluation.state] = (states[evaluation.state] ?? 0) + 1;
    if (await app.sealed(ADA_ADMIN, 'BIG', `BIG-${number}`)) seals += 1;
  }
  return { states, seals };
}
