import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The data folder cannot be had: another local Jira has it open, or it cannot be written. */
export class DataDirError extends Error {}

/**
 * Takes the data folder for this process and returns what gives it back. A lock left behind by a killed process
 * is taken over; what is in it tells whether its process still lives.
 */
export function lockDataDir(dataDir: string): () => void {
  makeFolder(dataDir);
  const file = join(dataDir, 'lock');
  const own = `${process.pid} ${lifeOf(process.pid)}`;
  try {
    writeFileSync(file, own, { flag: 'wx' });
  } catch {
    const [pid, life] = readFileSync(file, 'utf8').split(' ');
    if (Number(pid) > 0 && life === lifeOf(Number(pid)))
      throw new DataDirError(`${dataDir} is in use by another local Jira (process ${pid}).`);
    writeFileSync(file, own);
  }
  return () => rmSync(file, { force: true });
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new DataDirError(`${dataDir} cannot be made: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

/**
 * What tells a living process from a later one with the same id: on Linux the time it started, elsewhere only
 * that there is one. `dead` also for one that was killed and that its parent has not yet taken notice of.
 */
function lifeOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const [state, started = ''] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' ? 'dead' : started;
  } catch {
    return isAlive(pid) ? 'alive' : 'dead';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
