import type { Switches } from '../local/ports';

const each = (ms: number) => ({ min: ms, max: ms });

/** How long requests of the app take in what is measured here: those to Jira, and those to its storage and queues. */
export const LATENCY: Pick<Switches, 'latency' | 'storageLatency'> = {
  latency: each(120),
  storageLatency: each(40),
};
