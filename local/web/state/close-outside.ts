import { useEffect, useRef } from 'preact/hooks';

/** Calls `close` at Escape and at a click elsewhere. */
export function useCloseOutside(element: { current: HTMLElement | null }, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && element.current?.contains(event.target) !== true) latest.current();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current();
    };
    addEventListener('pointerdown', onPointer);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('pointerdown', onPointer);
      removeEventListener('keydown', onKey);
    };
  }, [element]);
}
