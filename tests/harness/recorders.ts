import { appendFileSync } from 'node:fs';
import type { Recorder } from '../../local/ports';

/** Appends every REST call to the file that `RECORD_TRAFFIC` names, at once, for workers can end at any time. */
export function trafficRecorder(): Recorder | undefined {
  const file = process.env.RECORD_TRAFFIC;
  if (!file) return undefined;
  return (call) => appendFileSync(file, `${JSON.stringify(call)}\n`);
}

/** Appends every line of the app's log to the file that `RECORD_LOG` names; without it, they are dropped. */
export function logRecorder(): (line: string) => void {
  const file = process.env.RECORD_LOG;
  return file ? (line) => appendFileSync(file, `${line}\n`) : () => {};
}
