import { useRef } from 'preact/hooks';
import { formatPeriod } from '../../../../src/domain/format';
import { firstAgreedSentence } from '../../../../src/domain/words/date';
import { ROLE_SHORT } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { Disclosure } from '../../components/disclosure';
import { lazily } from '../../components/lazily';
import { toldEvents } from '../../epic/told-events';
import { useOpenForm } from '../../epic/use-open-form';
import { useWords } from '../../page';
import type { Acting } from './actions';

const AgreedLine = lazily(() => import('../../epic/agreed-line').then((part) => part.AgreedLine));
const BaselineForm = lazily(() => import('./baseline-form').then((part) => part.BaselineForm));
const History = lazily(() => import('./history').then((part) => part.History));
const HoldersEditor = lazily(() => import('./holders-editor').then((part) => part.HoldersEditor));

/** What was agreed first, who holds the roles on this epic, and all that happened. */
export function Foot({ view, act, busy }: Acting) {
  const words = useWords();
  const box = useRef<HTMLElement>(null);
  const { form, opens, close } = useOpenForm<'baseline' | 'holders'>(box);
  const { evaluation, formerBaselines, earlierMoves, events, mine } = view;
  const first = firstAgreedSentence(evaluation, words);
  const roles = mine.canSetHolders;
  const hasHistory = view.rev > 0 || earlierMoves.length > 0;
  // Older events are read on demand, so their number is not known before.
  const count = view.rev === events.length ? ` (${toldEvents(events).length + earlierMoves.length})` : '';
  if (!first && !hasHistory && roles.length === 0) return null;
  return (
    <section class="foot" aria-label="History" ref={box}>
      {first && <p class="date-fact">{first}</p>}
      {first && (evaluation.slip !== 0 || formerBaselines.length > 0) && (
        <div class="foot-line">
          <AgreedLine evaluation={evaluation} formerBaselines={formerBaselines} words={words} />
        </div>
      )}
      {mine.canAskBaseline && evaluation.agreedOn && form !== 'baseline' && (
        <Button look="link" {...opens('baseline')}>
          Measure from {formatPeriod(evaluation.agreedOn, words)} from now on
        </Button>
      )}
      {form === 'baseline' && <BaselineForm view={view} act={act} busy={busy} onClose={close} />}
      {roles.length > 0 && form !== 'holders' && (
        <Button look="link" {...opens('holders')}>
          Set {roles.map((role) => ROLE_SHORT[role]).join(' or ')} for this epic
        </Button>
      )}
      {form === 'holders' && <HoldersEditor view={view} act={act} busy={busy} onClose={close} />}
      {hasHistory && <Disclosure label={`History${count}`}>{() => <History view={view} />}</Disclosure>}
    </section>
  );
}
