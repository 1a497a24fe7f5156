import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Metafile } from 'esbuild';

/** What Forge loads for one function: a file of the manifest, with all that it imports. */
export interface Bundle {
  name: string;
  code: string;
  /** Bytes, as built and as sent. */
  raw: number;
  gzip: number;
  /** Bytes by package, or by folder of the app's own; largest first. */
  by: [name: string, bytes: number][];
}

/** The backend's bundles, largest first, and what one for all functions would be. */
export interface Backend {
  bundles: Bundle[];
  together: Bundle;
}

export async function backendBundles(appDir: string): Promise<Backend> {
  const scripts = pathToFileURL(join(appDir, 'scripts/bundles.mjs')).href;
  const { BUNDLES } = (await import(scripts)) as { BUNDLES: { backend: Built } };
  const { entryPoints, ...settings } = BUNDLES.backend;
  const options = { ...settings, write: false, sourcemap: false, metafile: true } as const;
  const { metafile } = await build({ ...options, entryPoints });
  const bundles = entryPoints.map(({ out }) =>
    bundleOf(
      out.replace(/^.*\//, ''),
      readFileSync(join(appDir, `build/backend/${out}.cjs`), 'utf8'),
      metafile,
    ),
  );
  const contents = entryPoints.map(({ in: file }) => `export * from '${file}';`).join('\n');
  const all = await build({ ...options, stdin: { contents, resolveDir: appDir } });
  return {
    bundles: bundles.sort((a, b) => b.raw - a.raw),
    together: bundleOf('stdin', all.outputFiles[0]?.text ?? '', all.metafile),
  };
}

interface Built extends BuildOptions {
  entryPoints: { in: string; out: string }[];
}

function bundleOf(name: string, code: string, { outputs }: Metafile): Bundle {
  const [, output] = Object.entries(outputs).find(([file]) => file.endsWith(`${name}.cjs`)) ?? [];
  const by = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(output?.inputs ?? {}))
    by.set(groupOf(file), (by.get(groupOf(file)) ?? 0) + bytesInOutput);
  return {
    name,
    code,
    raw: code.length,
    gzip: gzipSync(code).length,
    by: [...by].sort(([, a], [, b]) => b - a),
  };
}

/** The package that a file is of, else the folder. */
function groupOf(file: string): string {
  const ofPackage = [...file.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1];
  return ofPackage ?? file.replace(/^.*?(src\/[^/]+)\/?.*$/, '$1');
}
