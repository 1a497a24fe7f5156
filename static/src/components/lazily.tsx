import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './button';
import { Skeleton } from './skeleton';

type Loaded<P> = FunctionComponent<P> | 'loading' | 'failed';

/** A component that is fetched when it is first shown; says so, with a way to try again, if it does not come. */
export function lazily<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let loaded: Loaded<P> = 'loading';
  return function Lazy(props: P) {
    const [Part, setPart] = useState<{ now: Loaded<P> }>({ now: loaded });
    const fetchPart = () => {
      setPart({ now: 'loading' });
      load().then(
        (part) => {
          loaded = part;
          setPart({ now: part });
        },
        () => setPart({ now: 'failed' }),
      );
    };
    useEffect(() => {
      if (loaded === 'loading') fetchPart();
    }, []);
    if (Part.now === 'loading') return <Skeleton lines={2} />;
    if (Part.now === 'failed') {
      return (
        <p>
          This part did not load.{' '}
          <Button look="link" onClick={fetchPart}>
            Try again
          </Button>
        </p>
      );
    }
    return <Part.now {...props} />;
  };
}
