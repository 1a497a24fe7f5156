import type { Evaluation, State } from '../../../src/domain/evaluate';
import { stateWord } from '../../../src/domain/words/date';
import type { IconName } from './icon';
import { Lozenge, type Tone } from './lozenge';

/** How each state looks, on every page. */
export const STATE_LOOK: Record<State, { tone: Tone; icon: IconName }> = {
  countered: { tone: 'discovery', icon: 'swap' },
  agreed: { tone: 'success', icon: 'check' },
  changed: { tone: 'warning', icon: 'changed' },
  'no-date': { tone: 'neutral', icon: 'calendar' },
  'part-signed': { tone: 'information', icon: 'half' },
  unsigned: { tone: 'neutral', icon: 'circle' },
};

/** The state of a date in word, icon and colour. */
export function StateTag({ of }: { of: Pick<Evaluation, 'state' | 'change'> }) {
  return <Lozenge {...STATE_LOOK[of.state]}>{stateWord(of)}</Lozenge>;
}

/** Beside a state, never instead of it. */
export function OverdueTag() {
  return (
    <Lozenge tone="danger" icon="clock">
      Overdue
    </Lozenge>
  );
}

export function YourTurnTag() {
  return (
    <Lozenge tone="brand" icon="dot">
      Your turn
    </Lozenge>
  );
}
