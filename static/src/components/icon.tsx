/** The drawings, on a grid of 16. Filled with the colour of the text around them. */
const DRAWINGS = {
  check: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m3.9 4.9-1.1-1.1-3.7 3.8-1.9-1.9-1.1 1.1 3 3z',
  circle: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11',
  half: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 1.5a5.5 5.5 0 1 0 0 11z',
  changed:
    'M6.7 1.8a1.5 1.5 0 0 1 2.6 0l6 10.5a1.5 1.5 0 0 1-1.3 2.2H2a1.5 1.5 0 0 1-1.3-2.2zM7.25 5.5v4h1.5v-4zm0 5v1.6h1.5v-1.6z',
  swap: 'm4.5 1.4 1 1.1-1.8 1.75h9.05v1.5H3.7L5.5 7.5l-1 1.1L.8 5zm7 6 3.7 3.6-3.7 3.6-1-1.1 1.8-1.75H3.25v-1.5h9.05L10.5 8.5z',
  calendar:
    'M4.5 1H6v1.5h4V1h1.5v1.5H13A1.5 1.5 0 0 1 14.5 4v9a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 13V4A1.5 1.5 0 0 1 3 2.5h1.5zM3 7v6h10V7z',
  clock:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8.75 4.5v3.2l2.2 2.2-1 1-2.7-2.6V4.5z',
  dot: 'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8',
  info: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m-.75 6v4.5h1.5V7zm0-2.75v1.5h1.5v-1.5z',
  error: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m-.75 3.25V9h1.5V4.25zm0 5.75v1.6h1.5V10z',
  cross: 'm12.5 2.4 1.1 1.1L9.1 8l4.5 4.5-1.1 1.1L8 9.1l-4.5 4.5-1.1-1.1L6.9 8 2.4 3.5l1.1-1.1L8 6.9z',
  down: 'm3.5 5.4 1.1-1.1L8 7.7l3.4-3.4 1.1 1.1L8 9.9z',
  right: 'm5.4 12.5-1.1-1.1L7.7 8 4.3 4.6l1.1-1.1L9.9 8z',
  out: 'M9 1.5h5.5V7H13V4.1L7.5 9.5l-1-1L11.9 3H9zM3 3h3.5v1.5H3.25v8.25h8.25V9.5H13V13a1.25 1.25 0 0 1-1.25 1.25h-9A1.25 1.25 0 0 1 1.5 13V4.25A1.25 1.25 0 0 1 2.75 3z',
  search:
    'M7 1.5a5.5 5.5 0 0 1 4.4 8.8l3.2 3.2-1.1 1.1-3.2-3.2A5.5 5.5 0 1 1 7 1.5M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  robot:
    'M7.25 1h1.5v2H12a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h3.25zM5.5 6a1.25 1.25 0 1 0 0 2.5 1.25 1.25 0 0 0 0-2.5m5 0a1.25 1.25 0 1 0 0 2.5 1.25 1.25 0 0 0 0-2.5M5 9.75V11h6V9.75zM4 14h8v1.25H4z',
  moved: 'M2 3h1.5v10H2zm9.6 1.4 3.6 3.6-3.6 3.6-1.05-1.05 1.8-1.8H5v-1.5h7.35l-1.8-1.8z',
  link: 'M6.6 9.4a3 3 0 0 0 4.3 0l2.8-2.8a3 3 0 0 0-4.3-4.3L8.2 3.5l1.1 1.1 1.2-1.2a1.5 1.5 0 0 1 2.1 2.1L9.8 8.3a1.5 1.5 0 0 1-2.1 0zM9.4 6.6a3 3 0 0 0-4.3 0L2.3 9.4a3 3 0 0 0 4.3 4.3l1.2-1.2-1.1-1.1-1.2 1.2a1.5 1.5 0 0 1-2.1-2.1l2.8-2.8a1.5 1.5 0 0 1 2.1 0z',
} as const;

export type IconName = keyof typeof DRAWINGS;

interface IconProps {
  name: IconName;
  /** Said by screen readers; without it the icon is decoration beside a word. */
  label?: string;
}

export function Icon({ name, label }: IconProps) {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="currentColor"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label}
    >
      <path d={DRAWINGS[name]} fill-rule="evenodd" />
    </svg>
  );
}
