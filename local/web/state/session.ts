import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ColorMode, SessionView } from '../../web-api';
import { createFormat, type Format } from '../text/format';

/** What every page of the shell knows. */
export interface Shell {
  session: SessionView;
  format: Format;
  colorMode: ColorMode;
}

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('This component is used outside the shell.');
  return shell;
}

export function createShell(session: SessionView, colorMode: ColorMode): Shell {
  return { session, format: createFormat(session.locale, session.timeZone), colorMode };
}
