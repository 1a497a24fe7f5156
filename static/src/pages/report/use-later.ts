import { useEffect, useState } from 'preact/hooks';

/** A value as it was until the new one was painted elsewhere: what takes long to be made of it holds up no paint. */
export function useLater<T extends object>(value: T): T {
  const [seen, setSeen] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(value));
    return () => clearTimeout(timer);
  }, [value]);
  return seen;
}
