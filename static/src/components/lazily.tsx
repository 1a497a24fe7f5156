import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './button';
import { Skeleton } from './skeleton';

type Loading<P> = { part: FunctionComponent<P> } | 'loading' | 'failed';

/**
 * A component that is fetched when it is first shown; says so, with a way to try again, if it does not come.
 *
 * @param Waiting stands in its place meanwhile, best of the same size
 */
export function lazily<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  Waiting: FunctionComponent = TwoLines,
): FunctionComponent<P> {
  let known: Loading<P> = 'loading';
  return function Lazy(props: P) {
    const [loading, setLoading] = useState(known);
    const start = () => {
      setLoading('loading');
      load().then(
        (part) => {
          known = { part };
          setLoading(known);
        },
        () => setLoading('failed'),
      );
    };
    useEffect(() => {
      if (known === 'loading') start();
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
  };
}

function TwoLines() {
  return <Skeleton lines={2} />;
}
