import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const INSTALL = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];

/** As {@link install} does for the root folder. Ends the process if that fails. */
export function ensureInstalled() {
  if (install(ROOT)) return;
  console.error('The packages could not be installed: npm says why above.');
  console.error(
    'Cure: check that the package registry can be reached (npm ping), then run: npm ci --ignore-scripts',
  );
  process.exit(1);
}

/** Installs what the folder's `package-lock.json` asks for, where it is not installed already. Returns whether it is there. */
export function install(folder) {
  if (isInstalled(folder)) return true;
  console.log('Installing packages (npm ci), once.');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, ...INSTALL]] : ['npm', INSTALL];
  const shell = !npm && process.platform === 'win32';
  return spawnSync(command, args, { cwd: folder, stdio: 'inherit', shell }).status === 0;
}

/** npm keeps beside the packages a lock file of what it installed; it must hold all that ours asks for. */
function isInstalled(folder) {
  const installedLock = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf(join(folder, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
