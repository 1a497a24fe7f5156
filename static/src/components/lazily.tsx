import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './button';
import { Skeleton } from './skeleton';

interface Lazily<P> extends FunctionComponent<P> {
  /** Fetches it ahead, so that it is there when it is shown first. Where that fails, it is fetched again then. */
  prefetch: () => void;
}

type Loading<P> = { part: FunctionComponent<P> } | 'loading' | 'failed';

/**
 * A component that is fetched when it is first shown; says so, with a way to try again, if it does not come.
 *
 * @param Waiting stands in its place meanwhile, best of the same size
 */
export function lazily<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  Waiting: FunctionComponent = TwoLines,
): Lazily<P> {
  let known: Loading<P> = 'loading';
  const fetchPart = () =>
    load().then((part) => {
      known = { part };
    });
  function Lazy(props: P) {
    const [loading, setLoading] = useState(known);
    const start = () => {
      setLoading('loading');
      fetchPart().then(
        () => setLoading(known),
        () => setLoading('failed'),
      );
    };
    useEffect(() => {
      // It may have come since this was drawn: by a prefetch, or for another one of its kind.
      if (known !== 'loading') setLoading(known);
      else start();
    }, []);
    if (loading === 'loading') return <Waiting />;
    if (loading === 'failed') {
      return (
        <p>
          This part did not load.{' '}
          <Button look="link" onClick={start}>
            Try again
          </Button>
        </p>
      );
    }
    return <loading.part {...props} />;
  }
  Lazy.prefetch = () => void fetchPart().catch(() => undefined);
  return Lazy;
}

function TwoLines() {
  return <Skeleton lines={2} />;
}
