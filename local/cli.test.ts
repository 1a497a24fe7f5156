import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseOptions } from './cli-options';

const CLI = join(__dirname, '..', 'build', 'local.cjs');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stderr, stdout };
}

test('without options, the defaults', () => {
  expect(parseOptions([])).toEqual({
    port: 8080,
    dataDir: '.local-jira',
    imports: [],
    epicType: null,
    reset: false,
    epics: 0,
  });
});

test.each(['-1', 'many', '100001'])('%s epics are refused in one line', (epics) => {
  expect(() => parseOptions([`--epics=${epics}`])).toThrow(/^--epics must be a number from 1 to 100000, not/);
});

test('all options', () => {
  const args = [
    '--port',
    '9000',
    '--data',
    'd',
    '--import',
    'a',
    '--import=b',
    '--epic-type',
    'Epos',
    '--reset',
    '--epics',
    '300',
  ];
  expect(parseOptions(args)).toEqual({
    port: 9000,
    dataDir: 'd',
    imports: ['a', 'b'],
    epicType: 'Epos',
    reset: true,
    epics: 300,
  });
});

test.each([
  [['--prot', '9000'], /^Unknown option '--prot'/],
  [['file.json'], /^Unexpected argument 'file.json'/],
  [['--port', 'x'], /^--port must be a number/],
  [['--port', '70000'], /^--port must be a number/],
  [['--data'], /--data/],
])('%p ends with one line and status 2', (args, line) => {
  const { status, stderr, stdout } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(line);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('an unreadable file ends with one line and status 2', () => {
  const notJson = join(folder, 'not.json');
  writeFileSync(notJson, 'hello');
  expect(run('--import', join(folder, 'absent.json'))).toEqual({
    status: 2,
    stdout: '',
    stderr: `${join(folder, 'absent.json')} cannot be read: there is no such file.\n`,
  });
  expect(run('--import', notJson).stderr).toBe(`${notJson} cannot be read: it is not JSON.\n`);
});

test('a taken port, its own or the next for the pages, ends with one line and status 2', async () => {
  const port = await freePort();
  const server = createServer().listen(port + 1, '127.0.0.1');
  await once(server, 'listening');
  const data = ['--data', join(folder, 'data')];
  const stderr = `Port ${port + 1} is taken. Choose another with --port N.\n`;
  expect(run('--port', String(port + 1), ...data)).toEqual({ status: 2, stdout: '', stderr });
  expect(run('--port', String(port), ...data)).toEqual({ status: 2, stdout: '', stderr });
  server.close();
});

describe('a running local Jira', () => {
  const authorization = `Basic ${btoa('admin@example.com:local')}`;
  const dataDir = () => join(folder, 'kept');
  let port: number;
  let child: ChildProcess;

  async function start(...args: string[]) {
    child = spawn(process.execPath, [CLI, '--port', String(port), '--data', dataDir(), ...args]);
    let printed = '';
    for await (const chunk of child.stdout ?? []) {
      printed += chunk;
      if (printed.includes('\n')) break;
    }
    return printed;
  }
  const rest = (path: string, init: RequestInit = {}) =>
    fetch(`http://localhost:${port}/rest/api/3${path}`, {
      ...init,
      headers: { authorization, 'content-type': 'application/json' },
    });
  const summary = async () => {
    const answer = (await (await rest('/issue/SHOP-1?fields=summary')).json()) as {
      fields: { summary: string };
    };
    return answer.fields.summary;
  };
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return once(child, 'exit');
  };

  beforeAll(async () => {
    port = await freePort();
  });
  afterEach(() => end('SIGKILL').catch(() => {}));

  test('says when it can be used, keeps its state through kill -9, and forgets it with --reset', async () => {
    expect(await start()).toBe(`ready http://localhost:${port}/\n`);
    const body = JSON.stringify({ fields: { summary: 'Kept' } });
    expect((await rest('/issue/SHOP-1', { method: 'PUT', body })).status).toBe(204);
    expect(run('--port', String(await freePort()), '--data', dataDir())).toEqual({
      status: 2,
      stdout: '',
      stderr: `${dataDir()} is in use by another local Jira (process ${child.pid}).\n`,
    });
    await end('SIGKILL');
    await start();
    expect(await summary()).toBe('Kept');
    expect(await end('SIGTERM')).toEqual([0, null]);
    await start('--reset');
    expect(await summary()).not.toBe('Kept');
  }, 60_000);
});

/** A port that is free, as is the next. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  const next = createServer().listen(port + 1, '127.0.0.1');
  const free = await once(next, 'listening').then(
    () => true,
    () => false,
  );
  next.close();
  return free ? port : freePort();
}
