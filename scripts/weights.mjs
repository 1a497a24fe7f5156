import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What each page may make a browser load before it runs, in kB (1,000 bytes) of gzip. */
const BUDGETS = {
  'panel.html': 34,
  'report.html': 48,
  'settings.html': 48,
  'site.html': 34,
  'gate.html': 34,
};
const LOADED = /<(?:script|link)\b[^>]*\b(?:src|href)="\.?\/?([^"]+\.(?:js|css))"[^>]*>/g;

/** Prints the weight of each page: its HTML's scripts, preloads and styles. Returns the pages over budget. */
export function checkWeights(dist) {
  const tooHeavy = [];
  for (const page of readdirSync(dist).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(dist, page), 'utf8');
    const files = new Set([...html.matchAll(LOADED)].map(([, file]) => file));
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
    const weight = bytes / 1000;
    const budget = BUDGETS[page];
    const allowed = budget === undefined ? 'no budget' : `of ${budget}`;
    console.log(
      `${page.padEnd(14)} ${weight.toFixed(1).padStart(5)} kB ${allowed} (${files.size} files, gzip)`,
    );
    if (budget !== undefined && weight > budget) tooHeavy.push(page);
  }
  return tooHeavy;
}
