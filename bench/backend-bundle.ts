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
  /** What each of the app's functions would need if it were alone in its bundle, bytes; largest first. */
  alone: [name: string, bytes: number][];
}

/** What the backend's bundle consists of, and how much of it each function has no use for. */
export async function backendBundle(appDir: string): Promise<Bundle> {
  const scripts = pathToFileURL(join(appDir, 'scripts/bundles.mjs')).href;
  const { BUNDLES } = (await import(scripts)) as { BUNDLES: { backend: BuildOptions } };
  const options: BuildOptions = { ...BUNDLES.backend, write: false, sourcemap: false, metafile: true };
  const whole = await inputsOf(options);
  const index = readFileSync(join(appDir, 'src/index.ts'), 'utf8');
  const alone: [string, number][] = [];
  for (const [, names, file] of index.matchAll(/export \{ (.+) \} from '\.\/(.+)'/g)) {
    const entry = join(appDir, 'src', `${file}.ts`);
    const inputs = await inputsOf({ ...options, entryPoints: [entry] });
    alone.push([names ?? '', sum(Object.values(inputs))]);
  }
  const built = readFileSync(join(appDir, 'build/backend.cjs'));
  const by = new Map<string, number>();
  for (const [file, bytes] of Object.entries(whole))
    by.set(groupOf(file), (by.get(groupOf(file)) ?? 0) + bytes);
  return { raw: built.length, gzip: gzipSync(built).length, by: bySize([...by]), alone: bySize(alone) };
}

/** Bytes that each file adds to a bundle. */
async function inputsOf(options: BuildOptions): Promise<Record<string, number>> {
  const { metafile } = await build(options);
  const [output] = Object.values(metafile?.outputs ?? {});
  return Object.fromEntries(
    Object.entries(output?.inputs ?? {}).map(([file, { bytesInOutput }]) => [file, bytesInOutput]),
  );
}

/** The package that a file is of, else the folder. */
function groupOf(file: string): string {
  const ofPackage = [...file.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1];
  return ofPackage ?? file.replace(/^.*?(src\/[^/]+)\/?.*$/, '$1');
}

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
const bySize = (all: [string, number][]) => all.sort(([, a], [, b]) => b - a);
