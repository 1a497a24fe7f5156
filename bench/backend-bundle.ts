import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';

export interface Bundle {
  /** Bytes, as built and as sent. */
  raw: number;
  gzip: number;
  /** Bytes by package, or by folder of the app's own; largest first. */
  by: [name: string, bytes: number][];
  /** What each of the app's functions would need if it were alone in its bundle; largest first. */
  alone: Alone[];
}

interface Alone {
  name: string;
  bytes: number;
  code: string;
}

/** What the backend's bundle consists of, and how much of it each function has no use for. */
export async function backendBundle(appDir: string): Promise<Bundle> {
  const scripts = pathToFileURL(join(appDir, 'scripts/bundles.mjs')).href;
  const { BUNDLES } = (await import(scripts)) as { BUNDLES: { backend: BuildOptions } };
  const options: BuildOptions = { ...BUNDLES.backend, write: false, sourcemap: false, metafile: true };
  const whole = await bundled(options);
  const index = readFileSync(join(appDir, 'src/index.ts'), 'utf8');
  const alone: Alone[] = [];
  for (const [, name = '', file] of index.matchAll(/export \{ (.+) \} from '\.\/(.+)'/g)) {
    const entry = join(appDir, 'src', `${file}.ts`);
    const { code, inputs } = await bundled({ ...options, entryPoints: [entry] });
    alone.push({ name, bytes: sum(Object.values(inputs)), code });
  }
  const built = readFileSync(join(appDir, 'build/backend.cjs'));
  const by = new Map<string, number>();
  for (const [file, bytes] of Object.entries(whole.inputs))
    by.set(groupOf(file), (by.get(groupOf(file)) ?? 0) + bytes);
  return {
    raw: built.length,
    gzip: gzipSync(built).length,
    by: [...by].sort(([, a], [, b]) => b - a),
    alone: alone.sort((a, b) => b.bytes - a.bytes),
  };
}

/** A bundle's code, and the bytes that each file adds to it. */
async function bundled(options: BuildOptions): Promise<{ code: string; inputs: Record<string, number> }> {
  const { metafile, outputFiles } = await build(options);
  const [output] = Object.values(metafile?.outputs ?? {});
  const inputs = Object.entries(output?.inputs ?? {}).map(([file, { bytesInOutput }]) => [
    file,
    bytesInOutput,
  ]);
  return { code: outputFiles?.[0]?.text ?? '', inputs: Object.fromEntries(inputs) };
}

/** The package that a file is of, else the folder. */
function groupOf(file: string): string {
  const ofPackage = [...file.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1];
  return ofPackage ?? file.replace(/^.*?(src\/[^/]+)\/?.*$/, '$1');
}

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
