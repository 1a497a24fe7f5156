import { type ComponentChildren, createContext, render } from 'preact';
import { useContext } from 'preact/hooks';
import { dayIn } from '../../src/domain/calendar';
import type { Words } from '../../src/domain/words/words';
import { enableTheme, type PageContext, readContext } from './bridge';
import { usePeople } from './people';

const Page = createContext<PageContext>({
  me: null,
  locale: 'en-GB',
  timeZone: 'UTC',
  siteUrl: '',
  issue: null,
  project: null,
});

/** Where the page stands and for whom. */
export function usePage(): PageContext {
  return useContext(Page);
}

/** How to speak to the person looking: their language, time zone, day, and the names they may see. */
export function useWords(): Words {
  const { locale, timeZone, me } = usePage();
  const people = usePeople();
  const now = Date.now();
  return { locale, timeZone, me: me ?? '', now, today: dayIn(timeZone, now), name: people.name };
}

interface PageProps {
  context: PageContext;
  children: ComponentChildren;
}

/** Gives a page its surroundings. */
export function PageProvider({ context, children }: PageProps) {
  return <Page.Provider value={context}>{children}</Page.Provider>;
}

/** Starts a page: theme first, so that dark mode does not flash white, then the content. */
export async function startPage(content: ComponentChildren | Promise<ComponentChildren>): Promise<void> {
  const [ready, context] = await Promise.all([content, readContext(), enableTheme()]);
  const root = document.getElementById('root');
  if (root) render(<PageProvider context={knownLocale(context)}>{ready}</PageProvider>, root);
}

/** Falls back to English where this browser does not know the locale or the time zone. */
function knownLocale(context: PageContext): PageContext {
  const [locale = 'en-GB'] = attempt(() => Intl.DateTimeFormat.supportedLocalesOf(context.locale)) ?? [];
  const timeZone = attempt(() => new Intl.DateTimeFormat('en', { timeZone: context.timeZone }))
    ? context.timeZone
    : 'UTC';
  return { ...context, locale, timeZone };
}

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
