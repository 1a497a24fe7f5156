import type { JSX } from 'preact';
import type { IssueType } from '../jira/issue';

/** White marks on a coloured square, by hierarchy level, for a site may rename its types. */
const MARKS: Record<string, string> = {
  above: 'M4 12V4l8 2.5L4 9',
  epic: 'M9 2.5 4 9h3.5L7 13.5 12 7H8.5Z',
  standard: 'm4.2 8.3 2.6 2.6 5-5.4',
  below: 'M4 4h5v5H4ZM7 7h5v5H7Z',
};

export function TypeIcon({ type }: { type: IssueType }): JSX.Element {
  const kind = kindOf(type.level);
  return (
    <svg class={`type-icon type-icon-${kind}`} viewBox="0 0 16 16" role="img" aria-label={type.name}>
      <title>{type.name}</title>
      <rect width="16" height="16" rx="2" />
      <path d={MARKS[kind]} />
    </svg>
  );
}

function kindOf(level: number): string {
  if (level > 1) return 'above';
  if (level === 1) return 'epic';
  return level === 0 ? 'standard' : 'below';
}
