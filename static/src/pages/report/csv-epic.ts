import type { EpicFacts } from '../../../../src/domain/facts';
import type { Cell } from './csv';

/** How every line of an epic begins, in whatever file. */
export const EPIC_HEADER = ['Key', 'Epic', 'Link', 'Status', 'Priority', 'Goal'];

/** The cells below `EPIC_HEADER`. */
export function epicCells({ key, summary, statusName, priority, goal }: EpicFacts, siteUrl: string): Cell[] {
  // Jira does not tell the summary of every parent.
  const serves = goal && [goal.key, goal.summary].filter(Boolean).join(' ');
  return [key, summary, `${siteUrl}/browse/${key}`, statusName, priority, serves];
}
