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
    const files = filesOf(dist, page);
    const weight = weigh(dist, files).gzip / 1000;
    const budget = BUDGETS[page];
    const allowed = budget === undefined ? 'no budget' : `of ${budget}`;
    console.log(
      `${page.padEnd(14)} ${weight.toFixed(1).padStart(5)} kB ${allowed} (${files.length} files, gzip)`,
    );
    if (budget !== undefined && weight > budget) tooHeavy.push(page);
  }
  return tooHeavy;
}

/**
 * The scripts, preloads and styles of a page's HTML.
 *
 * @returns {string[]}
 */
export function filesOf(dist, page) {
  const html = readFileSync(join(dist, page), 'utf8');
  return [...new Set([...html.matchAll(LOADED)].map(([, file]) => file))];
}

/** What files weigh together, in bytes. */
export function weigh(dist, files) {
  const contents = files.map((file) => readFileSync(join(dist, file)));
  const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
  return {
    raw: sum(contents.map((content) => content.length)),
    gzip: sum(contents.map((content) => gzipSync(content).length)),
  };
}
