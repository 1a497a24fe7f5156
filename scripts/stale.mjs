import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';

/** Written at the end of a build that succeeded. */
export const BUILD_STAMP = inRoot('build', 'built');

const SOURCES = ['src', 'static', 'local', 'scripts', 'manifest.yml', 'package-lock.json', 'tsconfig.json'];

/** Whether something was changed, added or removed since the last build. */
export function isStale() {
  const built = timeOf(BUILD_STAMP);
  return built === 0 || SOURCES.some((source) => isNewer(inRoot(source), built));
}

function isNewer(path, than) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return false;
  if (!stats.isDirectory()) return stats.mtimeMs > than;
  const entries = readdirSync(path).filter((name) => name !== 'dist' && !name.startsWith('.'));
  // The build writes static/dist, and with it the time of the folder static.
  const ownTime = path === inRoot('static') ? 0 : stats.mtimeMs;
  return ownTime > than || entries.some((name) => isNewer(join(path, name), than));
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
