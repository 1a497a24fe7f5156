import type { ReportRow } from '../../../../src/domain/report/row';
import { FlagRegion } from '../../components/flag';
import { ActionBar } from './action-bar';
import { useHiddenBelow } from './use-hidden-below';
import type { Selection } from './use-selection';
import type { Signing } from './use-signing';

interface DockProps {
  signing: Signing;
  selection: Selection;
  sign: (rows: ReportRow[]) => void;
}

/** Stays in view at the lower edge: what can be done with the chosen rows, and what came of it. */
export function Dock({ signing, selection, sign }: DockProps) {
  const hasBar = selection.chosen.length > 0 || signing.progress !== null || signing.unanswered > 0;
  const hidden = useHiddenBelow(hasBar || signing.flag !== null);
  return (
    <div class={hasBar || signing.flag ? 'dock is-shown' : 'dock'} style={{ bottom: `${hidden}px` }}>
      <FlagRegion flag={signing.flag} onDismiss={signing.dismiss} />
      {hasBar && <ActionBar signing={signing} selection={selection} sign={sign} />}
    </div>
  );
}
