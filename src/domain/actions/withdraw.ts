import type { Source } from '../agreement';
import type { Period } from '../calendar';
import { type Act, advance, type Change } from '../change';
import type { EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import { isWithdrawn } from '../signoffs';

/** Takes a person's own sign-offs on a period back, in every role, and those that were given for them. Agreed dates stay in history. */
export function withdraw(
  record: EpicRecord,
  act: Act,
  signed: { source: Source; period: Period },
  newEpoch: string,
): Outcome<Change> {
  const removed = record.agreement.signoffs.filter((each) => isWithdrawn(each, act.by, signed));
  if (removed.length === 0) return refuse({ code: 'nothing-to-withdraw' });
  const roles = [...new Set(removed.map((each) => each.role))];
  return accept(advance(record, act, { kind: 'withdrew', roles, ...signed }, newEpoch));
}
