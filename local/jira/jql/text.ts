import { badRequest } from '../http/refusal';
import { foldWords } from '../search/words';
import { type JqlField, refuseFunction, unsupported } from './clause';
import { emptiness } from './conditions';

/**
 * A text searched by words: every word must be there, `word*` by its beginning, `"\"two words\""` as they stand.
 * `words` is a column with folded words; `isEmpty` tells whether there is no text.
 */
export function textField(words: string, isEmpty: string, order?: string[]): JqlField {
  return {
    condition(terminal) {
      const empty = emptiness(terminal, isEmpty);
      if (empty) return empty;
      const { operator, field, operands } = terminal;
      if (operator !== '~' && operator !== '!~') throw unsupported(terminal);
      const [operand] = operands;
      if (operand?.kind === 'function') throw refuseFunction(field, operand.name);
      const patterns = operand?.kind === 'value' ? patternsOf(operand.text) : [];
      if (patterns.length === 0)
        throw badRequest(`The field '${field}' does not support searching for an empty string.`);
      const all = patterns.map(() => `instr(${words}, ?) > 0`).join(' AND ');
      const found = `(CASE WHEN ${isEmpty} THEN NULL ELSE (${all}) END)`;
      return { sql: operator === '~' ? found : `NOT ${found}`, params: patterns };
    },
    ...(order ? { order } : {}),
  };
}

/** Pieces of folded text that must all occur: a blank at the end means that the word ends there. */
function patternsOf(query: string): string[] {
  const phrase = /^"(.*)"$/s.exec(query.trim());
  if (phrase) return [foldWords(phrase[1] ?? '')].filter((words) => words.trim() !== '');
  return query
    .split(/\s+/)
    .map((word) => (word.endsWith('*') ? foldWords(word).trimEnd() : foldWords(word)))
    .filter((word) => word.trim() !== '');
}
