import { useEffect, useState } from 'preact/hooks';

/** Milliseconds between two looks. */
const BETWEEN_LOOKS = 120;

/**
 * CSS pixels at the lower edge of this page's window that the person cannot see. Jira can give the page's frame the
 * height of its whole content and scroll around it; what is fixed in the frame's window is then out of view, and only
 * an intersection observer can tell a page on another origin how much of it shows.
 */
export function useHiddenBelow(isWanted: boolean): number {
  const [hidden, setHidden] = useState(0);
  useEffect(() => {
    if (!isWanted || typeof IntersectionObserver === 'undefined') return;
    let timer: ReturnType<typeof setTimeout>;
    // An observer tells once at its start, and later only of crossings; a scroll needs a new one each time.
    const observer = new IntersectionObserver(([seen]) => {
      observer.disconnect();
      if (seen?.isIntersecting)
        setHidden(Math.max(0, Math.round(innerHeight - seen.intersectionRect.bottom)));
      timer = setTimeout(() => observer.observe(document.documentElement), BETWEEN_LOOKS);
    });
    observer.observe(document.documentElement);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [isWanted]);
  return hidden;
}
