import type { Source } from '../agreement';
import type { Period } from '../calendar';
import { type Act, advance, type Change } from '../change';
import type { EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';

/** Takes a person's own sign-offs on a period back, in every role they gave them in. Agreed dates stay in history. */
export function withdraw(
  record: EpicRecord,
  act: Act,
  signed: { source: Source; period: Period },
  newEpoch: string,
): Outcome<Change> {
  const removed = record.agreement.signoffs.filter(
    (each) => each.person === act.by && each.source === signed.source && each.period === signed.period,
  );
  if (removed.length === 0) return refuse({ code: 'nothing-to-withdraw' });
  const roles = removed.map((each) => each.role);
  return accept(advance(record, act, { kind: 'withdrew', roles, ...signed }, newEpoch));
}
