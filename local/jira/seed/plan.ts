import type { Adf } from '../adf/build';
import type { PersonName } from './people';

/** Days from the seeded today: negative in the past. */
export type DayOffset = number;

/** Who changed something: a person, or a rule of Jira's automation. */
export type Mover = PersonName | 'automation';

/** One change of the due date: how many days ago, to which day (`null` clears it), by whom. */
export type DateMove = [ago: number, to: DayOffset | null, by: Mover];

export interface ChildPlan {
  summary: string;
  assignee: PersonName | null;
  status: StatusName;
  subtasks?: [summary: string, assignee: PersonName | null, status: StatusName][];
}

export type StatusName = 'todo' | 'inProgress' | 'done' | 'wontDo';

/** Components of SHOP. */
export type ComponentName = 'checkout' | 'orders' | 'payments' | 'search' | 'trust';

export interface EpicPlan {
  summary: string;
  /** Days since it was created. */
  created: number;
  by?: PersonName;
  /** `todo` unless said otherwise. */
  status?: StatusName;
  /** Days since work began; needed for `inProgress` and `done`. */
  started?: number;
  /** Days since it was done or dropped. */
  finished?: number;
  /** The date it was created with; none if left out. */
  due?: DayOffset;
  /** Later changes of the date, oldest first; the last one is the date today. */
  moves?: DateMove[];
  assignee?: PersonName;
  goal?: string;
  text?: Adf;
  labels?: string[];
  components?: ComponentName[];
  /** Name of an issue security level. */
  security?: string;
  /** Texts of the fields "Why we build it" and "Technical approach". */
  why?: string;
  how?: string;
  children?: ChildPlan[];
}

export const child = (
  summary: string,
  assignee: PersonName | null,
  status: StatusName = 'todo',
  subtasks?: ChildPlan['subtasks'],
): ChildPlan => ({ summary, assignee, status, ...(subtasks ? { subtasks } : {}) });
