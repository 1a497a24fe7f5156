import type { Happening } from './event';
import type { DoneAction, EpicRecord } from './record';
import type { UndoNote } from './undo-note';

type Kinds = readonly Happening['kind'][];

const BASELINE: Kinds = ['asked-baseline', 'set-baseline', 'kept-baseline', 'moved'];

/** What keeps an action of each kind from being undone where it came, or was undone, after it. */
const OVERTAKEN_BY: Readonly<Record<UndoNote['kind'], Kinds>> = {
  signed: [],
  // Who suggests another date has said no to this one.
  withdrew: ['suggested'],
  // The other side may be accepting it.
  suggested: ['setting-date'],
  accepted: [],
  'took-back': [],
  'set-baseline': BASELINE,
  'kept-baseline': BASELINE,
  claimed: [],
  answered: ['answered'],
  acknowledged: [],
};

/** What people do of a date once a suggestion is over: they have done it without the suggestion. */
const WITHOUT_IT: Kinds = [
  'suggested',
  'accepted',
  'took-back',
  'signed',
  'withdrew',
  'setting-date',
  'moved',
];

/** Whether something came after an action that undoing it would silently change, too. */
export function isOvertaken(record: EpicRecord, action: DoneAction, kind: UndoNote['kind']): boolean {
  return hasHappened(OVERTAKEN_BY[kind], record, action);
}

/** Whether a suggestion that an action ended is past: too much came after it to open it again. */
export function isPast(record: EpicRecord, action: DoneAction): boolean {
  return hasHappened(WITHOUT_IT, record, action);
}

/** Also true where the record does not know any more: it keeps its last events. */
function hasHappened(kinds: Kinds, { events, rev }: EpicRecord, action: DoneAction): boolean {
  if (kinds.length === 0) return false;
  const since = events.filter((event) => event.rev > action.rev);
  const isForgotten = since.length < rev - action.rev;
  return (
    isForgotten || since.some(({ what }) => kinds.includes(what.kind === 'undid' ? what.undone : what.kind))
  );
}
