import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTinyApp, type TinyApp } from '../harness/tiny-app';

const BACKEND = `
  export const run = (event: object, context: object) => keep({ event, context });
  export const fail = async () => {
    await keep('ran');
    throw new Error('on purpose');
  };
`;
const HOURLY = `  scheduledTrigger:
    - { key: hourly, function: run, interval: hour }
`;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let app: TinyApp;
afterEach(() => app.close());

async function ticks(): Promise<number> {
  return (await app.tick()).delivered;
}

test('the first turn comes five minutes after the installation, then every hour', async () => {
  app = await openTinyApp({ backend: BACKEND, modules: HOURLY });
  app.clock.advance(4 * MINUTE);
  expect(await ticks()).toBe(0);
  app.clock.advance(MINUTE);
  expect(await ticks()).toBe(1);
  app.clock.advance(59 * MINUTE);
  expect(await ticks()).toBe(0);
  app.clock.advance(MINUTE);
  expect(await ticks()).toBe(1);
  const [{ event, context }] = await app.kept();
  expect(event).toEqual({ context: { cloudId: expect.any(String), moduleKey: 'hourly' } });
  expect(context).not.toHaveProperty('principal');
});

test('turns that a jump of the clock passed over count once; a clock set back is waited for no longer than a turn', async () => {
  app = await openTinyApp({ backend: BACKEND, modules: HOURLY });
  app.clock.advance(1_000 * HOUR);
  expect([await ticks(), await ticks()]).toEqual([1, 0]);
  app.clock.advance(-500 * HOUR);
  expect(await ticks()).toBe(0);
  app.clock.advance(HOUR);
  expect(await ticks()).toBe(1);
});

test('a schedule can run now, and twice when told so; it is not tried again', async () => {
  const modules = `${HOURLY}    - { key: failing, function: fail, interval: day }\n`;
  app = await openTinyApp({ backend: BACKEND, modules });
  app.switches.set({ events: { ...app.switches.get().events, duplicates: 1 } });
  await app.runSchedule('hourly');
  expect(await app.deliver()).toEqual({ delivered: 1, retried: 0, failures: [] });
  expect(await app.kept()).toHaveLength(2);
  await expect(app.runSchedule('failing')).rejects.toThrow('on purpose');
  expect(await app.kept()).toEqual(['ran']);
  await expect(app.runSchedule('absent')).rejects.toThrow('absent');
});

test('turns go on after a restart, and begin anew when the schedules changed or the app is installed anew', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'local-schedules-'));
  const again = async (modules: string) => {
    const now = app.clock.now();
    await app.close();
    app = await openTinyApp({ backend: BACKEND, modules, dataDir });
    app.clock.set(now);
  };
  app = await openTinyApp({ backend: BACKEND, modules: HOURLY, dataDir });
  app.clock.advance(5 * MINUTE);
  await again(HOURLY);
  expect(await ticks()).toBe(1);
  await again(HOURLY.replace('hour }', 'day }'));
  expect(await ticks()).toBe(1);
  await app.reinstall();
  expect(await ticks()).toBe(0);
  app.clock.advance(5 * MINUTE);
  expect(await ticks()).toBe(1);
  rmSync(dataDir, { recursive: true });
});
