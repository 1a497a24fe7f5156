import './said-suggestion.css';
import type { Suggestion } from '../../../src/domain/suggestion';
import { suggestedSentence, suggestionReason } from '../../../src/domain/words/suggestion';
import type { Words } from '../../../src/domain/words/words';
import { ChildList } from './child-list';
import { LongText } from './long-text';

/** What somebody suggested, why, and which children it leaves out. */
export function SaidSuggestion({ said, words }: { said: Suggestion; words: Words }) {
  return (
    <div class="said-suggestion">
      <strong>{suggestedSentence({ ...said, without: said.without.length }, words)}</strong>
      <LongText text={suggestionReason(said)} />
      {said.without.length > 0 && <ChildList of={said.without} />}
    </div>
  );
}
