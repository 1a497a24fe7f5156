import { useEffect } from 'preact/hooks';
import { replace } from './router';

/** Takes an old address to the one that stands for it now. */
export function Redirect({ to }: { to: string }): null {
  useEffect(() => replace(to), [to]);
  return null;
}
