import { useEffect, useState } from 'preact/hooks';

/** Below this width epics are cards, not rows of a table; the style sheets know it too. */
const NARROW = '(max-width: 767px)';

export function isNarrowNow(): boolean {
  return globalThis.matchMedia?.(NARROW).matches ?? false;
}

export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(isNarrowNow);
  useEffect(() => {
    const query = globalThis.matchMedia?.(NARROW);
    const update = () => setNarrow(query?.matches ?? false);
    query?.addEventListener('change', update);
    return () => query?.removeEventListener('change', update);
  }, []);
  return isNarrow;
}
