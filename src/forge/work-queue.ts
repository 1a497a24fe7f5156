import { Queue } from '@forge/events';
import type { Work } from '../app/work';

/** Work that outlives the call that asks for it; `manifest.yml` names its consumer. */
const queue = new Queue({ key: 'work' });

export async function later(work: Work): Promise<void> {
  await queue.push({ body: { ...work } });
}
