import type { ColorMode } from '../../local/web-api';

export interface Screen {
  mode: ColorMode;
  width: number;
}

const SCREENS: readonly Screen[] = [
  { mode: 'light', width: 320 },
  { mode: 'dark', width: 1280 },
  { mode: 'dark', width: 320 },
  { mode: 'light', width: 1280 },
];

/**
 * Each look on one of the screens, by turns, so that every mode and width is seen with some of them; on all of them where
 * pictures are taken.
 *
 * @param first shifts the turns, so that not every file begins alike
 */
export function onScreens<Look extends object>(
  looks: readonly (Look & { width?: number })[],
  first = 0,
): (Look & Screen)[] {
  return looks.flatMap((look, index) => {
    const { width: fixed } = look;
    const fitting =
      fixed === undefined
        ? SCREENS
        : (['light', 'dark'] as const).map((mode): Screen => ({ mode, width: fixed }));
    const at = (first + index) % fitting.length;
    const chosen = process.env.SCREENSHOTS ? fitting : fitting.slice(at, at + 1);
    return chosen.map((screen) => ({ ...look, ...screen }));
  });
}
