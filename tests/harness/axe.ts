import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

declare const axe: { run(options: { iframes: boolean }): Promise<{ violations: AxeViolation[] }> };
interface AxeViolation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/**
 * What axe-core finds in a page and in each of its frames, one line per finding.
 * Each frame is judged by itself: the frames' policy leaves no other way in.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  const lines: string[] = [];
  for (const frame of page.frames()) {
    await frame.evaluate(source);
    const violations = await frame.evaluate(async () => (await axe.run({ iframes: false })).violations);
    for (const { id, help, nodes } of violations)
      for (const { html, failureSummary } of nodes)
        lines.push(`${frame.url()} ${id}: ${help}: ${html} ${failureSummary ?? ''}`);
  }
  return lines;
}
