import type { Value } from '../../../src/domain/agreement';
import type { Period } from '../../../src/domain/calendar';
import type { Outcome, Refusal } from '../../../src/domain/refusal';
import type { ItemsDone } from '../../../src/domain/views/report';

/** One epic's part of a call: its own action id, the same when it is tried again, and the `rev` that was seen. */
export interface Stamped {
  issueId: string;
  actionId: string;
  rev: number;
  value?: Value;
}

/** An epic to be signed, with the very date that the person saw. */
export interface ToSign extends Stamped {
  value: Value;
  period: Period;
}

/** What a list says about the last thing done on an epic. */
export type Note =
  | { kind: 'refused'; refusal: Refusal }
  /** Signed, but the date in Jira moved in the same moment. */
  | { kind: 'moved'; signed: Value; jira: Value | null };

/** An epic that something was done on, as it stands now. */
export interface Acted {
  issueId: string;
  key: string;
  value: Value | null;
  rev: number;
  isAgreed: boolean;
  /** By which it can be undone. */
  actionId: string;
}

/** What came of one call. */
export interface Settled {
  done: Acted[];
  notes: Map<string, Note>;
}

/** Takes an answer into the list that is on screen, and says what came of it. */
export type Settle = (sent: readonly Stamped[], answer: Outcome<ItemsDone>) => Promise<Settled>;

/** What was sent and refused as a whole is refused for each. */
export function itemsOf(sent: readonly Stamped[], answer: Outcome<ItemsDone>): ItemsDone['items'] {
  if (answer.ok) return answer.result.items;
  return sent.map(({ issueId }) => ({ issueId, ok: false, refusal: answer.refusal }));
}
