import { Queue } from '@forge/events';
import type { Work } from '../app/ports';

/** Work that outlives the call that asks for it; `manifest.yml` names its consumer. */
const queue = new Queue({ key: 'work' });

/** Puts work into the queue. What asked for it is done already and must not fail by this: it is said in the log. */
export async function later(work: Work): Promise<void> {
  try {
    await queue.push({ body: { ...work } });
  } catch (error) {
    console.warn(`${work.kind} was not queued:`, error instanceof Error ? error.name : 'unknown');
  }
}
