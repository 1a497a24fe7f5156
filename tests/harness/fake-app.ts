import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Clock } from '../../local/clock';
import { createSandbox, type Sandbox } from '../../local/forge/sandbox';
import type { WireRequest, WireResponse } from '../../local/forge/sandbox-messages';
import { ROOT } from './root';

export interface FakeApp {
  sandbox: Sandbox;
  /** Runs an export of the fake backend; `answer` stands for Forge. */
  run(
    exportName: string,
    args?: unknown[],
    answer?: (request: WireRequest) => Promise<WireResponse>,
  ): Promise<unknown>;
  close(): Promise<void>;
}

const FILE = 'backend';

/** The sandbox with a backend of a few lines, which may import the real `@forge/*` packages. */
export function startFakeApp(backend: string, clock: Clock, deadline = 2_000): FakeApp {
  const folder = mkdtempSync(join(tmpdir(), 'fake-app-'));
  const workerScript = join(folder, 'sandbox.cjs');
  const settings = { bundle: true, platform: 'node', format: 'cjs' } as const;
  buildSync({
    ...settings,
    stdin: { contents: backend, resolveDir: ROOT, loader: 'ts' },
    outfile: join(folder, `${FILE}.cjs`),
  });
  buildSync({
    ...settings,
    entryPoints: [join(ROOT, 'local/forge/sandbox-worker.ts')],
    outfile: workerScript,
  });
  const sandbox = createSandbox({ backend: folder, workerScript, clock, deadline });
  const runtime = { contextAri: 'ari', aaid: null, appContext: {}, tracing: { traceId: 't', spanId: 's' } };
  return {
    sandbox,
    run: (exportName, args = [], answer = async () => ({ status: 200, headers: [], body: '{}' })) =>
      sandbox.invoke({ file: FILE, exportName, args, runtime, answer }),
    async close() {
      await sandbox.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A JSON answer of Forge. */
export function jsonAnswer(body: unknown): WireResponse {
  return { status: 200, headers: [['content-type', 'application/json']], body: JSON.stringify(body) };
}
