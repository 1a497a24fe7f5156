import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataDir } from './lock';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('a folder is given to one at a time', () => {
  const unlock = lockDataDir(dataDir);
  expect(() => lockDataDir(dataDir)).toThrow('in use');
  unlock();
  lockDataDir(dataDir)();
});

test('the lock of a killed process, or of an earlier one with the same id, is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  writeFileSync(join(dataDir, 'lock'), `${child.pid} long-ago`);
  lockDataDir(dataDir)();
  child.kill('SIGKILL');
  await once(child, 'exit');
  writeFileSync(join(dataDir, 'lock'), `${child.pid} alive`);
  lockDataDir(dataDir)();
});
