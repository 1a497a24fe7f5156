import type { AccountId } from '../../../../src/domain/roles';
import { isTurnOf } from '../../../../src/domain/turn-of';
import type { MyTurnItem, MyTurnView } from '../../../../src/domain/views/my-turn';

/** An epic as it was read, or as the viewer's last action here has left it. */
export interface Listed extends MyTurnItem {
  /** The viewer has signed it since it was read: it goes with the next reading. */
  isSigned: boolean;
  /** How it stands since the viewer's last action here could not be read. */
  isUnread: boolean;
}

/** All that waits on the viewer. */
export interface Waiting extends MyTurnView {
  items: Listed[];
}

export function toWaiting(view: MyTurnView): Waiting {
  return { ...view, items: view.items.map((item) => ({ ...item, isSigned: false, isUnread: false })) };
}

/** How many epics still wait: "4", "100+". */
export function countWaiting({ items, me, more }: Waiting): string {
  return `${items.filter((item) => waitsOn(item, me)).length}${more ? '+' : ''}`;
}

export function waitsOn({ isSigned, evaluation }: Listed, me: AccountId): boolean {
  return !isSigned && isTurnOf(evaluation.turn, me);
}
