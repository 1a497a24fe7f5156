import { join } from 'node:path';
import { readClock } from '../forge/sandbox-clock';
import type { Local } from '../open';
import { readStatic } from './files';

/** The script that makes a page see the host clock as it is now. */
export function clockScript({ appDir, clock }: Local): Response {
  const script = readStatic(join(appDir, 'build', 'web'), 'clock.js')?.content ?? '';
  return new Response(`globalThis.localClock=${JSON.stringify(readClock(clock))};${script}`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' },
  });
}
