import { readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
};

/** A file below a folder with its content type; `null` if there is none, or the path leads out of the folder. */
export function readStatic(folder: string, path: string): { content: Buffer; type: string } | null {
  const root = resolve(folder);
  const file = join(root, path);
  if (!file.startsWith(root + sep)) return null;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  return { content: readFileSync(file), type: TYPES[extname(file)] ?? 'application/octet-stream' };
}
