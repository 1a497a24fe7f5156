import type { PanelView } from '../../../../src/domain/views/panel';
import { near } from '../../../../src/domain/words/date';
import { called, sentenceCase } from '../../../../src/domain/words/words';
import { SectionMessage } from '../../components/section-message';
import { useWords } from '../../page';

/** A date on its way to Jira: the page looks again by itself. */
export function BeingSet({ view: { beingSet } }: { view: PanelView }) {
  const words = useWords();
  if (!beingSet) return null;
  const are = beingSet.by === words.me ? 'are' : 'is';
  return (
    <SectionMessage>
      {`${sentenceCase(called(beingSet.by, words))} ${are} setting the date to ${near(beingSet.to, words)}…`}
    </SectionMessage>
  );
}
