import type { JSX } from 'preact';

/** Path data in a box of 16 by 16, drawn with a stroke of the text's colour. */
const PATHS = {
  info: 'M8 7v4M8 4.8v.4M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  warning: 'M8 6v3.5M8 11.4v.4M8 2.2 14.3 13.5H1.7Z',
  close: 'm4 4 8 8M12 4l-8 8',
  arrow: 'M2.5 8h11M9.5 4l4 4-4 4',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  right: 'm6 3.5 4.5 4.5L6 12.5',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.3 10.3 14 14',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M13 3l-1.2 1.2M4.2 11.8 3 13',
  moon: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z',
  pencil: 'm10.5 3 2.5 2.5L5.5 13 2.5 13.5 3 10.5ZM9 4.5 11.5 7',
  apps: 'M2.5 2.5h4v4h-4ZM9.5 2.5h4v4h-4ZM2.5 9.5h4v4h-4ZM9.5 9.5h4v4h-4Z',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.4M2.5 8h.4M2.5 12h.4',
  flag: 'M3.5 14.5v-12h8.5l-2 3 2 3H3.5',
  settings: 'M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M11 3v3M5 10v3',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
