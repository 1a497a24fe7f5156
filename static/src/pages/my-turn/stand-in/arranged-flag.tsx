import { daysText } from '../../../../../src/domain/words/stand-in';
import type { Words } from '../../../../../src/domain/words/words';
import { type FlagContent, FlagRegion } from '../../../components/flag';
import type { Arranging, Period, Step } from './use-arranging';

interface ArrangedFlagProps {
  arranging: Pick<Arranging, 'done' | 'forget'>;
  words: Words;
  onUndo: (period: Period) => void;
}

/** What was done about a period; a removed one can be arranged again. */
export function ArrangedFlag({ arranging: { done, forget }, words, onUndo }: ArrangedFlagProps) {
  return <FlagRegion flag={done && flagOf(done, words, onUndo)} onDismiss={forget} />;
}

function flagOf({ kind, period }: Step, words: Words, onUndo: (period: Period) => void): FlagContent {
  const name = words.name(period.person);
  const days = daysText(period, words);
  const id = `${kind}-${period.person}-${period.from}`;
  if (kind !== 'remove') return { id, tone: 'success', text: `Saved: ${name} signs for you, ${days}.` };
  return {
    id,
    tone: 'information',
    text: `Removed: ${name} does not sign for you, ${days}.`,
    action: { label: 'Undo', onSelect: () => onUndo(period) },
  };
}
