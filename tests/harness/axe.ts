import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

interface AxeOptions {
  iframes: boolean;
  /** Others are told without details, which saves most of the time. */
  resultTypes: string[];
}
declare const axe: { run(options: AxeOptions): Promise<{ violations: AxeViolation[] }> };
interface AxeViolation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/**
 * What axe-core finds in a frame, one line per finding. The frames within it are judged by themselves, for their policy
 * leaves no other way in.
 */
export async function axeViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const violations = await frame.evaluate(
    async () => (await axe.run({ iframes: false, resultTypes: ['violations'] })).violations,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary ?? ''}`),
  );
}
