import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ColorMode, SessionView } from '../../web-api';
import { requestLocal } from '../http/request';
import { CurrentPage } from '../pages/current-page';
import { useColorMode } from '../state/color-mode';
import { useLoad } from '../state/load';
import { createShell, ShellContext } from '../state/session';
import { Loaded } from './feedback';
import { Flags } from './flags';
import { TopBar } from './top-bar';

/** Loads the session once, then shows the bar and the page of the address. */
export function ShellRoot(): JSX.Element {
  const [colorMode, toggleColorMode] = useColorMode();
  const [load, reload] = useLoad('session', () => requestLocal<SessionView>('GET', '/local/session'));
  return (
    <Loaded load={load} what="Local Jira" retry={reload}>
      {(session) => <ShellFrame session={session} colorMode={colorMode} toggleColorMode={toggleColorMode} />}
    </Loaded>
  );
}

interface ShellFrameProps {
  session: SessionView;
  colorMode: ColorMode;
  toggleColorMode: () => void;
}

function ShellFrame({ session, colorMode, toggleColorMode }: ShellFrameProps): JSX.Element {
  const shell = useMemo(() => createShell(session, colorMode), [session, colorMode]);
  return (
    <ShellContext.Provider value={shell}>
      <a class="skip-link" href="#content">
        Skip to content
      </a>
      <TopBar toggleColorMode={toggleColorMode} />
      <CurrentPage />
      <Flags />
    </ShellContext.Provider>
  );
}
