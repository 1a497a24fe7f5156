import { useCallback, useState } from 'preact/hooks';
import { type ColorMode, MODE_COOKIE } from '../../web-api';
import { readCookie, writeCookie } from './cookies';

/** The remembered mode, else what the browser prefers. */
export function initialColorMode(): ColorMode {
  const remembered = readCookie(MODE_COOKIE);
  if (remembered === 'light' || remembered === 'dark') return remembered;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Puts a mode on the document, where the tokens take their colours from. */
export function applyColorMode(mode: ColorMode): void {
  document.documentElement.dataset.colorMode = mode;
}

export function useColorMode(): [ColorMode, () => void] {
  const [mode, setMode] = useState(initialColorMode);
  const toggle = useCallback(() => {
    setMode((before) => {
      const next = before === 'dark' ? 'light' : 'dark';
      writeCookie(MODE_COOKIE, next);
      applyColorMode(next);
      return next;
    });
  }, []);
  return [mode, toggle];
}
