import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Local } from '../../local/open';

/** What the clocks said when images were kept, milliseconds since the epoch. */
const clocks = new Map<string, number>();

/**
 * A local Jira that has begun in some way. The first of a test run goes through it, the others are copies of what it was
 * then, with its clock: that takes a fiftieth of the time. What it keeps in memory is not copied: switches are as in a new one.
 *
 * @param name of the way in which it begins
 * @param open opens one to go through it, or as an image
 */
export async function begun<L extends Local>(
  name: string,
  open: (image?: string) => Promise<L>,
  begin: (local: L) => Promise<unknown>,
): Promise<L> {
  const folder = process.env.TEST_IMAGES;
  if (folder === undefined)
    throw new Error('TEST_IMAGES is not set: run the tests by jest, with its configuration.');
  const kept = join(folder, `${name}.db`);
  // Several processes test at once: nobody sees half an image, and each reads one of its own.
  const own = join(folder, randomUUID());
  if (existsSync(kept)) {
    copyFileSync(kept, own);
    const local = await open(own).finally(() => rmSync(own));
    local.clock.set(clocks.get(name) ?? local.clock.now());
    return local;
  }
  const local = await open();
  await begin(local);
  local.keep(own);
  clocks.set(name, local.clock.now());
  renameSync(own, kept);
  return local;
}
