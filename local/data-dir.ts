import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataDir } from './lock';

/** Name of the database file in the data folder. */
export const DATABASE = 'jira.sqlite';
/** Name of the file with the lines that the app writes to its log, as `forge logs` would show them. */
export const APP_LOG = 'app.log';
/** Written once everything seeded is in the database: one without it was left half-filled by a kill. */
const COMPLETE = 'seeded';
/** All that the local Jira writes into the folder; whatever else is there belongs to somebody else. */
const OWN_FILES = [DATABASE, `${DATABASE}-journal`, `${DATABASE}.lock`, APP_LOG, COMPLETE];

/** Whether the folder holds a local Jira that was filled to the end. */
export function isComplete(dataDir: string): boolean {
  return existsSync(join(dataDir, COMPLETE));
}

export function markComplete(dataDir: string): void {
  writeFileSync(join(dataDir, COMPLETE), '');
}

/** Removes the local Jira from the folder, unless one runs there. */
export function emptyDataDir(dataDir: string): void {
  const unlock = lockDataDir(dataDir);
  for (const name of OWN_FILES) rmSync(join(dataDir, name), { recursive: true, force: true });
  unlock();
}
