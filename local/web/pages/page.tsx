import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';

interface PageProps {
  /** The document's title, and the heading unless `heading` says otherwise. */
  title: string;
  /** `null`: the page draws its own level 1 heading. */
  heading?: string | null;
  sidebar?: ComponentChildren;
  wide?: boolean;
  children: ComponentChildren;
}

/** The frame of every page: document title, side bar, main landmark, heading. */
export function Page({ title, heading = title, sidebar, wide, children }: PageProps): JSX.Element {
  useEffect(() => {
    document.title = `${title} - Local Jira`;
  }, [title]);
  return (
    <div class={sidebar === undefined ? 'page' : 'page page-with-sidebar'}>
      {sidebar}
      <main id="content" class={wide === true ? 'content content-wide' : 'content'} tabIndex={-1}>
        {heading !== null && <h1>{heading}</h1>}
        {children}
      </main>
    </div>
  );
}
