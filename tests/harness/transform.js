/** How jest reads TypeScript: one file at a time, by esbuild. Types are `tsc`'s to judge. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { extname } = require('node:path');
const { transformSync, version } = require('esbuild');

const OPTIONS = {
  format: 'cjs',
  target: 'node20',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // Jest's own `require` is to load what is imported late, too.
  supported: { 'dynamic-import': false },
  sourcemap: 'external',
};
const MOCK = /^jest\.mock\(.*\);$/gm;
const OWN_KEY = `${version} ${readFileSync(__filename)}`;

module.exports = {
  getCacheKey: (source, path) => createHash('sha256').update(`${OWN_KEY}\0${path}\0${source}`).digest('hex'),
  process(source, path) {
    const loader = extname(path).slice(1).replace('mjs', 'js');
    const { code, map } = transformSync(source, { ...OPTIONS, loader, sourcefile: path });
    // Imports come first, but mocks have to be there before them; on the first line, for the map counts lines.
    const mocks = code.match(MOCK) ?? [];
    const others = code.replace(MOCK, '');
    if (/^jest\.mock\(/m.test(others)) throw new Error(`${path}: jest.mock() has to fit on one line.`);
    return { code: mocks.join('') + others, map };
  },
};
