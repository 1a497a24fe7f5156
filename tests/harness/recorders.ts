import { appendFileSync } from 'node:fs';
import type { RecordedCall, Recorder } from '../../local/ports';

/** How many calls of one shape a test file records: a day of work on hundreds of epics repeats the same few. */
const OF_ONE_SHAPE = 25;
const recorded = new Map<string, number>();

/** What calls have in common that the contract judges alike: all but ids, keys and values. */
function shapeOf({ method, url, status, requestBody }: RecordedCall): string {
  const { pathname, searchParams } = new URL(url, 'http://local');
  const path = pathname.replace(/\/[^/]*\d[^/]*(?=\/|$)/g, (part) => (part === '/3' ? part : '/*'));
  const sent = requestBody && typeof requestBody === 'object' ? Object.keys(requestBody).sort() : [];
  return [method, path, status, ...[...searchParams.keys()].sort(), ...sent].join(' ');
}

/**
 * Appends REST calls to the file that `RECORD_TRAFFIC` names, at once, for workers can end at any time; of one
 * shape no more than `OF_ONE_SHAPE`, lest the file outgrow what its reader can hold.
 */
export function trafficRecorder(): Recorder | undefined {
  const file = process.env.RECORD_TRAFFIC;
  if (!file) return undefined;
  return (call) => {
    const shape = shapeOf(call);
    const count = (recorded.get(shape) ?? 0) + 1;
    recorded.set(shape, count);
    if (count <= OF_ONE_SHAPE) appendFileSync(file, `${JSON.stringify(call)}\n`);
  };
}

/** Appends every line of the app's log to the file that `RECORD_LOG` names; without it, they are dropped. */
export function logRecorder(): (line: string) => void {
  const file = process.env.RECORD_LOG;
  return file ? (line) => appendFileSync(file, `${line}\n`) : () => {};
}
