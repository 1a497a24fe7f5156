import type { Mover } from './move';
import type { Instant } from './roles';

/** The newest change of each field of an epic, as far as is known. */
export type Changes = Readonly<Record<string, FieldChange>>;

export interface FieldChange {
  at: Instant;
  historyId: string;
  by: Mover;
  name: string | null;
  /** What Jira shows of the field before and after; null for nothing. */
  from: string | null;
  to: string | null;
}
