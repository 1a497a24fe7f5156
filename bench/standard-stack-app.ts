import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BorrowedApp {
  appDir: string;
  remove: () => void;
}

/**
 * A folder of the app with the panel of `bench/standard-stack` in the place of its pages: the same manifest, the same
 * backend. Null where what that panel is made of is not installed.
 */
export function standardStackApp(appDir: string): BorrowedApp | null {
  const stack = join(appDir, 'bench', 'standard-stack');
  if (!existsSync(join(stack, 'node_modules'))) return null;
  const vite = join(appDir, 'node_modules', 'vite', 'bin', 'vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: stack, stdio: 'inherit' });

  const borrowed = mkdtempSync(join(tmpdir(), 'standard-stack-'));
  cpSync(join(appDir, 'manifest.yml'), join(borrowed, 'manifest.yml'));
  mkdirSync(join(borrowed, 'static'));
  symlinkSync(join(appDir, 'build'), join(borrowed, 'build'), 'junction');
  symlinkSync(join(stack, 'dist'), join(borrowed, 'static', 'dist'), 'junction');
  return { appDir: borrowed, remove: () => rmSync(borrowed, { recursive: true }) };
}
