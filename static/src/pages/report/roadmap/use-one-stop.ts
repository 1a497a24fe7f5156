import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';

const STEPS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One stop of the Tab key for all buttons of a chart; the arrow keys lead to the nearest one that way. */
export function useOneStop(chart: RefObject<HTMLElement>): void {
  const wasInside = chart.current?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    // What was pressed may be drawn no more.
    if (!wasInside || document.activeElement !== document.body) return;
    const first = (selector: string) => chart.current?.querySelector<HTMLElement>(selector);
    (first('[aria-pressed="true"]') ?? first('button'))?.focus({ preventScroll: true });
  });
  useEffect(() => {
    const root = chart.current;
    if (!root) return;
    const buttons = () => [...root.querySelectorAll('button')];
    const stopAt = (stop: HTMLElement | undefined) => {
      for (const button of buttons()) button.tabIndex = button === stop ? 0 : -1;
    };
    const [before] = buttons().filter((button) => button.hasAttribute('data-stop'));
    stopAt(before ?? buttons()[0]);
    const onFocus = ({ target }: FocusEvent) => {
      for (const button of buttons()) button.toggleAttribute('data-stop', button === target);
      stopAt(target as HTMLElement);
    };
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const next = step && nearest(event.target as HTMLElement, buttons(), step);
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    root.addEventListener('focusin', onFocus);
    root.addEventListener('keydown', onKey);
    return () => {
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('keydown', onKey);
    };
  });
}

/** What lies straight ahead comes before what is nearer and aside. */
function nearest(from: HTMLElement, all: readonly HTMLElement[], [x, y]: readonly [number, number]) {
  const here = centreOf(from.getBoundingClientRect());
  const ahead = all
    .filter((button) => button !== from)
    .map((button) => {
      const box = button.getBoundingClientRect();
      const there = centreOf(box);
      const along = (there.x - here.x) * x + (there.y - here.y) * y;
      const aside = y === 0 ? beside(here.y, box.top, box.bottom) : beside(here.x, box.left, box.right);
      return { button, along, aside };
    })
    .filter(({ along, aside }) => along > 1 && (y === 0 || aside === 0));
  return ahead.sort((a, b) => a.along + 3 * a.aside - (b.along + 3 * b.aside))[0]?.button;
}

/** How far a point is from a stretch; 0 inside. */
function beside(point: number, start: number, end: number): number {
  return Math.max(0, start - point, point - end);
}

function centreOf({ left, top, width, height }: DOMRect): { x: number; y: number } {
  return { x: left + width / 2, y: top + height / 2 };
}
