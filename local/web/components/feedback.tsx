import type { ComponentChildren, JSX } from 'preact';
import { wordsOf } from '../http/request';
import type { Load } from '../state/load';
import { Icon } from './icon';

/** What went wrong, in the server's own words; announced when it appears. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }): JSX.Element {
  return (
    <div class="failure" role="alert">
      <Icon name="warning" />
      <div>
        {wordsOf(error).map((words) => (
          <p key={words}>{words}</p>
        ))}
        {retry !== undefined && (
          <button type="button" class="link-button" onClick={retry}>
            Try again
          </button>
        )}
      </div>
    </div>
  );
}

export function Loading({ what }: { what: string }): JSX.Element {
  return (
    <p class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      Loading {what}…
    </p>
  );
}

export function Empty({ children }: { children: ComponentChildren }): JSX.Element {
  return <p class="empty">{children}</p>;
}

interface LoadedProps<T> {
  load: Load<T>;
  /** Ends the sentence "Loading …". */
  what: string;
  retry?: () => void;
  children: (value: T) => ComponentChildren;
}

/** The three states of everything that is loaded: on its way, failed, there. */
export function Loaded<T>({ load, what, retry, children }: LoadedProps<T>): JSX.Element {
  if (load.status === 'loading') return <Loading what={what} />;
  if (load.status === 'failed') return <Failure error={load.error} {...(retry && { retry })} />;
  return <>{children(load.value)}</>;
}
