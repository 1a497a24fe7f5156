import type { Acting } from './actions';
import { BaselineAsk } from './baseline-ask';
import { MoveOut } from './move-out';

/** What is still to be done once a date is agreed. */
export function StillOpen(acting: Acting) {
  return (
    <>
      <BaselineAsk {...acting} />
      {acting.view.mine.roles.length > 0 && <MoveOut {...acting} />}
    </>
  );
}
