import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '..');

/** Which folders each folder may import from; packages by their name. */
const MAY_IMPORT: Record<string, { folders: string[]; packages: RegExp }> = {
  'src/domain': { folders: ['src/domain'], packages: /^$/ },
  'src/seal': { folders: ['src/seal', 'src/domain'], packages: /^jose$/ },
  'src/calls': { folders: ['src/calls', 'src/domain'], packages: /^valibot$/ },
  // A digest is a calculation like any other: it needs no port.
  'src/app': { folders: ['src/app', 'src/domain'], packages: /^node:crypto$/ },
  'src/forge': {
    folders: ['src/forge', 'src/app', 'src/seal', 'src/domain'],
    packages: /^(@forge\/(api|events|kvs)|node:(async_hooks|util))$/,
  },
  'src/handlers': {
    folders: ['src/handlers', 'src/app', 'src/forge', 'src/calls', 'src/domain'],
    packages: /^(@forge\/resolver|valibot)$/,
  },
  'static/src': {
    folders: ['static/src', 'src/domain', 'src/calls', 'src/seal'],
    packages: /^(preact(\/.*)?|@forge\/(jira-)?bridge)$/,
  },
};

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .filter((entry) => !entry.parentPath.endsWith('testing'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map((match) => match[1] ?? '');
}

describe.each(Object.entries(MAY_IMPORT))('%s', (folder, allowed) => {
  test('imports only along the arrows of the layout', () => {
    const files = filesUnder(folder);
    expect(files.length).toBeGreaterThan(0);
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => {
          if (!name.startsWith('.')) return !allowed.packages.test(name);
          const target = relative(root, join(root, dirname(file), name));
          return !allowed.folders.some((each) => target.startsWith(`${each}/`));
        })
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('the platform’s bridges are imported by one file, and by that of the one page which configures a rule', () => {
  const users = filesUnder('static/src').filter((file) =>
    importsOf(file).some((name) => name.startsWith('@forge/')),
  );
  expect(users.sort()).toEqual(['static/src/bridge.ts', 'static/src/pages/gate/rule-bridge.ts']);
});

test('the domain reads no clock', () => {
  const readers = filesUnder('src/domain').filter((file) =>
    /Date\.now|new Date\(\)|Math\.random|\bawait\b/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(readers).toEqual([]);
});
