import type { SweepStore } from '../app/sweep';
import type { SweepPlace } from '../domain/sweep';
import { singleRow } from './single-row';

export const sweepStore: SweepStore = singleRow<SweepPlace | null>('sweep', null);
