import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Goes to a page of the shell without loading the document again. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  tellMoved();
  scrollTo(0, 0);
}

/** The same, in the place of the address that is open. */
export function replace(path: string): void {
  history.replaceState(null, '', path);
  tellMoved();
}

/** As the browser does when one goes back: the router hears it, and pages of the app that follow the address. */
function tellMoved(): void {
  dispatchEvent(new PopStateEvent('popstate'));
}

/** The current address; the component renders again when it changes. */
export function useAddress(): URL {
  const [href, setHref] = useState(location.href);
  useEffect(() => {
    const update = () => setHref(location.href);
    addEventListener('popstate', update);
    // A part of the page may have led elsewhere before this listened.
    update();
    return () => removeEventListener('popstate', update);
  }, []);
  return new URL(href);
}

/** The decoded parts of a path such as `/browse/SHOP-1`; a part that cannot be decoded is kept as it stands. */
export function pathParts(pathname: string): string[] {
  return pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

interface LinkProps {
  to: string;
  children: ComponentChildren;
  class?: string;
  /** Marks the link to the page that is open. */
  current?: boolean;
}

/** A real link, so that it opens in a new tab too; a plain click stays in the document. */
export function Link({ to, children, current, ...rest }: LinkProps): JSX.Element {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} onClick={follow} aria-current={current === true ? 'page' : undefined} {...rest}>
      {children}
    </a>
  );
}
