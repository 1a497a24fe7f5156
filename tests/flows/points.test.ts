import { roundTrips } from '../../bench/round-trips';
import { ROOT } from '../harness/root';

const ONCE = { min: 0, max: 0 };

test('what the app counts against its quota of Jira is what Jira charges for each call', async () => {
  const costs = await roundTrips(ROOT, 1, { latency: ONCE, storageLatency: ONCE });
  const points = costs.map(({ operation, points: { app, jira } }) => ({ operation, app, jira }));
  expect(points.filter(({ app, jira }) => app !== jira)).toEqual([]);
  const charged = Object.fromEntries(points.map(({ operation, jira }) => [operation, jira]));
  expect(charged).toMatchObject({ 'another field changes': 0, 'a transition with the gate': 2 });
  expect(charged['the hourly comparison']).toBeGreaterThan(40);
});
