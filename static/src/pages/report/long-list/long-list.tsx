import './long-list.css';
import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';

/** Rows beyond which a list scrolls in a box of its own: the page's frame is as tall as its content, and never scrolls. */
export const LONG = 60;

/** As tall as fits on the screen, below Jira's own head. */
const STYLE = {
  '--box-height': `${Math.max(400, Math.round((globalThis.screen?.availHeight ?? 0) * 0.72))}px`,
};

interface LongListProps {
  label: string;
  /** How many rows there are. */
  count: number;
  /** @param box what scrolls a long list; null for a short one */
  children: (box: RefObject<HTMLElement> | null) => ComponentChildren;
}

/** A list that scrolls by itself once it is long; by the keyboard, too. */
export function LongList({ label, count, children }: LongListProps) {
  const box = useRef<HTMLDivElement>(null);
  const isLong = count > LONG;
  return (
    <div
      ref={box}
      class={isLong ? 'table-box is-long' : 'table-box'}
      style={STYLE}
      {...(isLong && { role: 'region' as const, 'aria-label': `${label}: list`, tabIndex: 0 })}
    >
      {children(isLong ? box : null)}
    </div>
  );
}
