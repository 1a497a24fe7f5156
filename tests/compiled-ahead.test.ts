import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './harness/root';

const DIST = join(ROOT, 'static/dist');
const PAGES = readdirSync(DIST).filter((file) => file.endsWith('.html'));

test.each(PAGES)('the scripts that %s needs first are compiled while they are fetched', (page) => {
  const html = readFileSync(join(DIST, page), 'utf8');
  const [, entry = ''] = /<script[^>]* src="\.\/([^"]+)"/.exec(html) ?? [];
  const [, shared = ''] = /<link rel="modulepreload"[^>]* href="\.\/(assets\/shared-[^"]+)"/.exec(html) ?? [];
  for (const script of [entry, shared])
    expect(readFileSync(join(DIST, script), 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
});
