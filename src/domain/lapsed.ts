import type { Evaluation } from './evaluate';

/** Whether there is another date now than the agreed one, or none. */
export function hasChanged({ state, change }: Pick<Evaluation, 'state' | 'change'>): boolean {
  return state === 'changed' && change !== 0;
}

/** Whether the date is the agreed one still, and not everybody signs it any more. */
export function hasLapsed({ state, change }: Pick<Evaluation, 'state' | 'change'>): boolean {
  return state === 'changed' && change === 0;
}
