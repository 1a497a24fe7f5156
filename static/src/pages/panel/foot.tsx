import { useState } from 'preact/hooks';
import { firstAgreedSentence } from '../../../../src/domain/words/date';
import { ROLE_SHORT } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { Disclosure } from '../../components/disclosure';
import { lazily } from '../../components/lazily';
import { useWords } from '../../page';
import type { Acting } from './actions';
import { toldEvents } from './told-events';

const History = lazily(() => import('./history').then((part) => part.History));
const HoldersEditor = lazily(() => import('./holders-editor').then((part) => part.HoldersEditor));

/** What was agreed first, who holds the roles on this epic, and all that happened. */
export function Foot({ view, act, busy }: Acting) {
  const words = useWords();
  const [isNaming, setNaming] = useState(false);
  const first = firstAgreedSentence(view.evaluation, words);
  const roles = view.mine.canSetHolders;
  // Older events are read on demand, so their number is not known before.
  const count = view.rev === view.events.length ? ` (${toldEvents(view.events).length})` : '';
  if (!first && view.rev === 0 && roles.length === 0) return null;
  return (
    <section class="foot" aria-label="History">
      {first && <p class="date-fact">{first}</p>}
      {roles.length > 0 && !isNaming && (
        <Button look="link" onClick={() => setNaming(true)}>
          Set {roles.map((role) => ROLE_SHORT[role]).join(' or ')} for this epic
        </Button>
      )}
      {isNaming && <HoldersEditor view={view} act={act} busy={busy} onClose={() => setNaming(false)} />}
      {view.rev > 0 && <Disclosure label={`History${count}`}>{() => <History view={view} />}</Disclosure>}
    </section>
  );
}
