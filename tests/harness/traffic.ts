import { appendFileSync } from 'node:fs';
import type { Recorder } from '../../local/ports';

/** Appends every REST call to the file that `RECORD_TRAFFIC` names, at once, for workers can end at any time. */
export function trafficRecorder(): Recorder | undefined {
  const file = process.env.RECORD_TRAFFIC;
  if (!file) return undefined;
  return (call) => appendFileSync(file, `${JSON.stringify(call)}\n`);
}
