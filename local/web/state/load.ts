import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Load<T> =
  | { status: 'loading' }
  | { status: 'failed'; error: unknown }
  | { status: 'ready'; value: T };

/**
 * Loads something whenever `key` changes. A change of `version`, or `reload`, loads it again while the old value
 * stays on screen. An answer that arrives after the key changed is dropped.
 */
export function useLoad<T>(key: string, load: () => Promise<T>, version = 0): [Load<T>, () => Promise<void>] {
  const [state, setState] = useState<{ key: string; load: Load<T> }>({ key, load: { status: 'loading' } });
  const current = useRef({ key, load });
  current.current = { key, load };

  const reload = useCallback(async () => {
    const started = current.current.key;
    const settle = (result: Load<T>) => {
      if (current.current.key === started) setState({ key: started, load: result });
    };
    try {
      settle({ status: 'ready', value: await current.current.load() });
    } catch (error) {
      settle({ status: 'failed', error });
    }
  }, []);

  useEffect(() => {
    void reload();
  }, [key, version, reload]);

  return [state.key === key ? state.load : { status: 'loading' }, reload];
}
