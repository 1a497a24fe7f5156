import './dock.css';
import type { Evaluation } from '../../../src/domain/evaluate';
import { FlagRegion } from '../components/flag';
import { lazily } from '../components/lazily';
import { useWords } from '../page';
import { flagOf } from './told';
import { useHiddenBelow } from './use-hidden-below';
import type { Selection } from './use-selection';
import type { Signing } from './use-signing';

const ActionBar = lazily(() => import('./action-bar').then((part) => part.ActionBar));

interface DockProps {
  signing: Signing;
  selection: Selection;
  sign: (ids: readonly string[]) => void;
  later?: number;
  /** How the chosen epics stand. */
  chosen: () => Evaluation[];
}

/** Stays in view at the lower edge: what can be done with the chosen epics, and what came of it. */
export function Dock({ signing, selection, sign, later = 0, chosen }: DockProps) {
  const hasBar = selection.chosen.size > 0 || signing.progress !== null || signing.unanswered > 0;
  const words = useWords();
  const { told } = signing;
  const hidden = useHiddenBelow(hasBar || told !== null);
  return (
    <div class={hasBar || told ? 'dock is-shown' : 'dock'} style={{ bottom: `${hidden}px` }}>
      <FlagRegion flag={told && flagOf(told, words)} onDismiss={signing.dismiss} />
      {hasBar && (
        <ActionBar signing={signing} selection={selection} sign={sign} later={later} chosen={chosen} />
      )}
    </div>
  );
}
